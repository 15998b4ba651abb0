// 工作室的人及领衔人的荣誉、等级 · People of studios, with the honours and grades of those who lead
UNWIND $keys AS key
MATCH (p:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio {code: key})
OPTIONAL MATCH (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
CALL (p, f) {
  MATCH (p)-[g:HONOURED WHERE g.supersededAt IS NULL]->(h:Honour)
  WHERE type(f) = 'LEADS'
  WITH h, g
  ORDER BY g.onDate, h.code
  RETURN collect({code: h.code, name: h.name, onDate: g.onDate}) AS honours
}
CALL (p, f) {
  MATCH (p)-[d:HOLDS WHERE d.supersededAt IS NULL]->(c:SkillCertificate {scheme: 'EIGHT_LEVEL'})
  WHERE type(f) = 'LEADS'
  WITH c
  ORDER BY c.issuedOn, c.key
  RETURN collect({grade: c.grade, issuedOn: c.issuedOn, validTo: c.lastDay}) AS grades
}
RETURN s.code AS studio, p.personId AS person, p.name AS name, o.code AS organisation,
  f.role AS role, f.from AS from, f.to AS to, honours, grades
ORDER BY studio, from, person, role
