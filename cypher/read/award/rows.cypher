// 按成果取奖项 · Awards by result
UNWIND $keys AS key
MATCH (i:Innovation {code: key})-[f:RECEIVED WHERE f.supersededAt IS NULL]->(n:Award)
RETURN i.code AS innovation, n.name AS name, n.level AS level, n.year AS year, n.grade AS grade,
  n.issuer AS issuer
ORDER BY innovation, name, level, year
