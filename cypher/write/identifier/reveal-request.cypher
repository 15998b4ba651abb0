// 登记查看申请 · Record a request to see numbers
MATCH (p:Person {personId: $person})
CREATE (r:RevealRequest {id: $id})-[:ASKS_TO_REVEAL]->(p)
SET r.state = 'WAITING', r.purpose = $purpose, r.requestedBy = $ledger.actor,
  r.requestedAt = $ledger.now
