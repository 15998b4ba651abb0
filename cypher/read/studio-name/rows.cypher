// 按工作室取名称 · Names by studio
UNWIND $keys AS key
MATCH (s:Studio {code: key})-[:HAS_NAME]->(n:StudioName)
RETURN s.code AS studio, n.from AS from, n.name AS name, n.to AS to
ORDER BY studio, from
