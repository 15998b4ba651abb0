// 文件名单中的各行 · Documents as lists show them
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:SourceDocument {docId: $keys[place]})
RETURN n.docId AS id, n.title AS title, n.docNo AS docNo, n.issuer AS issuer,
  n.issuedOn AS issuedOn, n.kind AS kind, place
ORDER BY place, id
