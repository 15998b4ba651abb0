// 工作室名称 · Names of studios
UNWIND $codes AS code
MATCH (s:Studio {code: code})
RETURN s.code AS code, s.name AS name
ORDER BY code
