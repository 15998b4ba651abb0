// 按编号或标题找文件 · Documents by what cites them: an id, else a title
UNWIND $cited AS cited
OPTIONAL MATCH (byId:SourceDocument {docId: cited})
CALL (cited) {
  OPTIONAL MATCH (d:SourceDocument {title: cited})
  RETURN min(d.docId) AS byTitle
}
RETURN cited, coalesce(byId.docId, byTitle) AS id
ORDER BY cited
