// 按工作室取领衔人与成员 · Leaders and members by studio
UNWIND $keys AS key
MATCH (p:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio {code: key})
RETURN s.code AS studio, p.personId AS person, f.role AS role, f.from AS from, f.to AS to,
  f.sourceDocId AS document, p.name AS name
ORDER BY studio, person, role, from
