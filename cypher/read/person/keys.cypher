// 人员编号 · Ids of people
MATCH (n:Person)
WHERE n.personId > $after AND n.revision IS NOT NULL
RETURN n.personId AS key
ORDER BY key
LIMIT $limit
