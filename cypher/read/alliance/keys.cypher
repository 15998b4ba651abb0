// 联盟代码 · Codes of alliances
MATCH (n:Alliance)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
