// 职业代码 · Codes of occupations
MATCH (n:Occupation)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
