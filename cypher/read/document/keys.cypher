// 文件编号 · Ids of source documents
MATCH (n:SourceDocument)
WHERE n.docId > $after AND n.revision IS NOT NULL
RETURN n.docId AS key
ORDER BY key
LIMIT $limit
