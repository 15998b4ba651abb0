// 组织代码 · Codes of organisations
MATCH (n:Organisation)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
