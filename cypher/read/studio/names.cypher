// 工作室的名称，连同曾用名 · Names of all studios, former ones too
MATCH (s:Studio)
WHERE s.revision IS NOT NULL
OPTIONAL MATCH (s)-[:HAS_NAME]->(n:StudioName)
RETURN s.code AS code, s.name AS name, collect(n.name) AS former
ORDER BY code
