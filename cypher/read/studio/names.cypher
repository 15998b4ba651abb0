// 工作室的名称，连同曾用名和所在单位 · Names of all studios, former ones too, and where they are
MATCH (s:Studio)
WHERE s.revision IS NOT NULL
OPTIONAL MATCH (s)-[:HAS_NAME]->(n:StudioName)
WITH s, collect(n.name) AS former
OPTIONAL MATCH (s)-[f:HOSTED_AT WHERE f.supersededAt IS NULL]->(o:Organisation)
RETURN s.code AS code, s.name AS name, former, o.code AS organisation,
  o.name AS organisationName
ORDER BY code
