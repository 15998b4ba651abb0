// 判断结对所需的人员情况 · What rules of pairing ask about people: age, posts, certificates, honours
UNWIND $keys AS key
MATCH (n:Person {personId: key})
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
CALL (n) {
  MATCH (n)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(:Organisation)
  WITH f
  ORDER BY f.from, f.occupation
  RETURN collect({occupation: f.occupation, startsOn: f.from}) AS posts
}
CALL (n) {
  MATCH (n)-[h:HOLDS WHERE h.supersededAt IS NULL]->(c:SkillCertificate)
  WITH c
  ORDER BY c.key
  RETURN collect({scheme: c.scheme, grade: c.grade, issuedOn: c.issuedOn, validTo: c.lastDay})
    AS certificates
}
CALL (n) {
  MATCH (n)-[h:HONOURED WHERE h.supersededAt IS NULL]->(x:Honour {modelWorker: true})
  WITH x, h
  ORDER BY h.onDate, x.code
  RETURN collect({honour: x.code, onDate: h.onDate}) AS honours
}
RETURN n.personId AS id, n.name AS name, n.birthYear AS birthYear, o.code AS organisation,
  t.code AS occupation, n.hiredOn AS hiredOn, n.leftOn AS leftOn, posts, certificates, honours,
  o.name AS organisationName, t.name AS occupationName, n.employeeNo AS employeeNo,
  n.status AS status
ORDER BY id
