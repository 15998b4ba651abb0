// 按工作室取命名 · Namings by studio
UNWIND $keys AS key
MATCH (s:Studio {code: key})-[:HAS_NAMING]->(n:Naming)
RETURN s.code AS studio, n.level AS level, n.namedOn AS namedOn, n.title AS title,
  n.lastDay AS validTo, n.status AS status, n.certNo AS certNo, n.docNo AS docNo,
  n.grantedBy AS grantedBy, n.fundingYuan AS fundingYuan
ORDER BY studio, level, namedOn
