// 地区代码 · Codes of regions
MATCH (n:Region)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
