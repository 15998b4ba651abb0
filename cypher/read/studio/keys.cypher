// 工作室代码 · Codes of studios
MATCH (n:Studio)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
