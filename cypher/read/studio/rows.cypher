// 按代码取工作室 · Studios by code
UNWIND $keys AS key
MATCH (n:Studio {code: key})
OPTIONAL MATCH (n)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
RETURN n.code AS code, n.name AS name, n.type AS type, n.foundedOn AS foundedOn,
  n.closedOn AS closedOn, o.code AS organisation, n.field AS field, n.status AS status,
  n.revision AS revision
ORDER BY code
