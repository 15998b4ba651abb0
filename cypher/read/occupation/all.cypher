// 职业工种目录 · All occupations
MATCH (n:Occupation)
WHERE n.revision IS NOT NULL
RETURN n.code AS code, n.name AS name, n.edition AS edition
ORDER BY code
