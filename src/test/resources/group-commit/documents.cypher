// 全部文件 · The ids of all documents
MATCH (d:SourceDocument)
RETURN d.docId AS id
ORDER BY id
