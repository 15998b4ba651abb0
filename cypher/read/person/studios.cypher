// 某人领衔或参加的工作室 · Studios that people lead or belong to
UNWIND $keys AS key
MATCH (n:Person {personId: key})-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio)
RETURN s.code AS code, s.name AS name, f.role AS role, f.from AS from, f.to AS to
ORDER BY from, code, role
