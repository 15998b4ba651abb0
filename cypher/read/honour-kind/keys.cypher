// 荣誉代码 · Codes of the catalogue of honours
MATCH (n:Honour)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
