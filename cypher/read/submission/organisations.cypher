// 组织名称 · Names of organisations
UNWIND $codes AS code
MATCH (o:Organisation {code: code})
RETURN o.code AS code, o.name AS name
ORDER BY code
