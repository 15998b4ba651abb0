// 按编号或标题找依据文件 · Source documents by id or title
UNWIND $keys AS key
CALL (key) {
  MATCH (n:SourceDocument {docId: key})
  RETURN n.docId AS id, 0 AS rank
  UNION
  MATCH (n:SourceDocument {title: key})
  RETURN n.docId AS id, 1 AS rank
}
WITH key, id, rank
ORDER BY key, rank, id
RETURN key, collect(id)[0] AS id
ORDER BY key
