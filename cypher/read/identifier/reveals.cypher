// 查看完整号码的申请 · Requests to see numbers in clear
MATCH (r:RevealRequest {state: $state})-[:ASKS_TO_REVEAL]->(p:Person)
WHERE $person IS NULL OR p.personId = $person
RETURN r.id AS id, p.personId AS person, p.name AS name, r.purpose AS purpose,
  r.requestedBy AS requestedBy, r.requestedAt AS requestedAt, r.decidedAt AS decidedAt
ORDER BY requestedAt, id
