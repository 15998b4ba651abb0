// 按代码取地区 · Regions by code
UNWIND $keys AS key
MATCH (n:Region {code: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[f:PART_OF WHERE f.supersededAt IS NULL]->(parent:Region)
RETURN n.code AS code, n.name AS name, parent.code AS parent
ORDER BY code
