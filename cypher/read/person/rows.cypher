// 按编号取人员 · People by id
UNWIND $keys AS key
MATCH (n:Person {personId: key})
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
RETURN n.personId AS id, n.name AS name, o.code AS organisation, n.employeeNo AS employeeNo,
  n.gender AS gender, n.birthYear AS birthYear, n.hiredOn AS hiredOn, n.leftOn AS leftOn,
  n.retiresOn AS retiresOn, t.code AS occupation, n.post AS post, n.status AS status,
  n.revision AS revision, n.erasedAt AS erasedAt, o.name AS organisationName, t.name AS occupationName
ORDER BY id
