// 成果代码 · Codes of results
MATCH (n:Innovation)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
