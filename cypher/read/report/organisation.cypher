// 报表范围的组织 · The organisation that a report is about
MATCH (o:Organisation {code: $code})
RETURN o.code AS code, o.name AS name
ORDER BY code
