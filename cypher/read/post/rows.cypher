// 按人员取任职经历 · Posts held, by person
UNWIND $keys AS key
MATCH (n:Person {personId: key})-[f:HELD_POST WHERE f.supersededAt IS NULL]->(o:Organisation)
RETURN n.personId AS person, f.from AS from, o.code AS organisation, f.to AS to,
  f.employeeNo AS employeeNo, f.occupation AS occupation, f.post AS post,
  o.name AS organisationName
ORDER BY person, from, organisation
