// 名单中的人员 · People as lists show them, with the studios they led
UNWIND $keys AS key
MATCH (n:Person {personId: key})
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
CALL (n) {
  MATCH (n)-[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio)
  WITH DISTINCT s
  ORDER BY s.code
  RETURN collect({code: s.code, name: s.name}) AS led
}
RETURN n.personId AS id, n.name AS name, o.code AS organisation, o.name AS organisationName,
  t.code AS occupation, t.name AS occupationName, n.employeeNo AS employeeNo,
  n.status AS status, n.birthYear AS birthYear, led
ORDER BY id
