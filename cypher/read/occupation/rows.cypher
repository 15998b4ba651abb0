// 按代码取职业工种 · Occupations by code
UNWIND $keys AS key
MATCH (n:Occupation {code: key})
RETURN n.code AS code, n.name AS name, n.edition AS edition
ORDER BY code
