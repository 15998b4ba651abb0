// 地区目录 · All regions
MATCH (n:Region)
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[f:PART_OF WHERE f.supersededAt IS NULL]->(parent:Region)
RETURN n.code AS code, n.name AS name, parent.code AS parent
ORDER BY code
