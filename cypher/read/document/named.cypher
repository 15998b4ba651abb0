// 按文号，其次按标题找文件 · A document by its number, else by its title
CALL () {
  MATCH (d:SourceDocument {docNo: $number})
  WHERE d.revision IS NOT NULL AND $number <> ''
  RETURN d, 0 AS place
UNION
  MATCH (d:SourceDocument {title: $title})
  WHERE d.revision IS NOT NULL AND ($number = '' OR d.docNo IS NULL)
  RETURN d, 1 AS place
}
RETURN d.docId AS id, d.title AS title, d.docNo AS docNo, d.issuer AS issuer,
  d.issuedOn AS issuedOn, d.kind AS kind, place
ORDER BY place, id
LIMIT 1
