// 全部职称贯通 · All title bridges
MATCH (n:TitleBridge)
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (d:SourceDocument {docId: n.sourceDocId})
RETURN n.qualification AS qualification, n.title AS title, n.years AS years,
  n.sourceDocId AS document, d.title AS documentTitle
ORDER BY qualification, title
