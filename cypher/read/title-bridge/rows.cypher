// 按资格取贯通 · Title bridges by qualification
UNWIND $keys AS key
MATCH (n:TitleBridge)
WHERE n.qualification = key
RETURN n.qualification AS qualification, n.title AS title, n.years AS years,
  n.sourceDocId AS document
ORDER BY qualification, title
