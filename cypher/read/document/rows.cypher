// 按编号取依据文件 · Source documents by id
UNWIND $keys AS key
MATCH (n:SourceDocument {docId: key})
RETURN n.docId AS id, n.title AS title, n.docNo AS docNo, n.issuer AS issuer,
  n.issuedOn AS issuedOn, n.kind AS kind
ORDER BY id
