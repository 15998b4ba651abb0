// 按对象取考核 · Assessments by subject
UNWIND $keys AS key
MATCH (n:Assessment {subject: key})
OPTIONAL MATCH (n)-[f:ASSESSED WHERE f.supersededAt IS NULL]->(p:Person)
RETURN n.subject AS subject, n.kind AS kind, n.heldOn AS heldOn, p.personId AS person,
  n.score AS score, n.grade AS grade, n.level AS level, n.checklist AS checklist,
  n.points AS points
ORDER BY subject, kind, heldOn, level
