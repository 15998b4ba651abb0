// 按姓名或工号找人 · People by name or employee number, for rows of a workbook
CALL () {
  UNWIND $names AS name
  MATCH (n:Person {name: name})
  RETURN n
  UNION
  UNWIND $numbers AS number
  MATCH (n:Person {employeeNo: number})
  RETURN n
}
WITH DISTINCT n
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
RETURN n.personId AS id, n.name AS name, n.employeeNo AS employeeNo, n.birthYear AS birthYear,
  n.post AS post,
  o.code AS organisation, o.name AS organisationName, t.code AS occupation,
  t.name AS occupationName
ORDER BY id
