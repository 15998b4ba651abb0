// 工作室所在单位及其各级上级 · Hosts of studios and what these belong to, the nearest first
UNWIND $keys AS key
MATCH (s:Studio {code: key})-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
MATCH (o)-[p:PART_OF|SUBSIDIARY_OF WHERE p.supersededAt IS NULL]->{0,20}(up:Organisation)
WITH s, up, min(size(p)) AS steps
ORDER BY steps, up.code
WITH s, collect(up.code) AS organisations
RETURN s.code AS studio, organisations
ORDER BY studio
