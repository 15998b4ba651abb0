// 按人员取等级、职称 · Grades and titles by person
UNWIND $keys AS key
MATCH (p:Person {personId: key})-[h:HOLDS WHERE h.supersededAt IS NULL]->(n:SkillCertificate)
OPTIONAL MATCH (n)-[f:FOR WHERE f.supersededAt IS NULL]->(t:Occupation)
RETURN p.personId AS person, n.scheme AS scheme, n.grade AS grade, t.code AS occupation,
  n.certNo AS certNo, n.issuedOn AS issuedOn, n.lastDay AS validTo, n.issuer AS issuer
ORDER BY person, scheme, grade
