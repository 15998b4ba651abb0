// 人员姓名 · Names of people, a part of them
MATCH (n:Person)
WHERE n.personId > $after AND n.name IS NOT NULL
RETURN n.personId AS id, n.name AS name
ORDER BY id
LIMIT $limit
