// 报表：地区树 · Every region with what it is part of
MATCH (r:Region)
OPTIONAL MATCH (r)-[f:PART_OF WHERE f.supersededAt IS NULL]->(p:Region)
RETURN r.code AS code, r.name AS name, min(p.code) AS parent
ORDER BY code
