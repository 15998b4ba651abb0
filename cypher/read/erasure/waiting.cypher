// 待审批的注销申请 · Requests for an erasure that nobody has decided on
MATCH (r:ErasureRequest {state: 'WAITING'})-[:ASKS_TO_ERASE]->(p:Person)
WHERE ($id IS NULL OR r.id = $id) AND ($person IS NULL OR p.personId = $person)
RETURN r.id AS id, p.personId AS person, p.name AS name, r.reason AS reason, r.state AS state,
  r.requestedBy AS requestedBy, r.requestedAt AS requestedAt
ORDER BY requestedAt, id
