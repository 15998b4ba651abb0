// 奖项及其成果 · Awards with the results that received them
UNWIND range(0, size($keys) - 1) AS place
MATCH (i:Innovation)-[f:RECEIVED WHERE f.supersededAt IS NULL]->(n:Award {key: $keys[place]})
OPTIONAL MATCH (i)-[b:PRODUCED_BY WHERE b.supersededAt IS NULL AND b.primary]->(s:Studio)
OPTIONAL MATCH (n)-[g:GRANTED_BY WHERE g.supersededAt IS NULL]->(o:Organisation)
RETURN n.name AS name, n.level AS level, n.year AS year, n.grade AS grade, n.issuer AS issuer,
  o.name AS issuerName, i.code AS innovation, i.title AS title, i.type AS type, s.code AS studio,
  s.name AS studioName, place, n.key AS key
ORDER BY place, key
