// 登记注销申请 · Record a request for an erasure
MATCH (p:Person {personId: $person})
CREATE (r:ErasureRequest {id: $id})-[:ASKS_TO_ERASE]->(p)
SET r.state = 'WAITING', r.reason = $reason, r.requestedBy = $ledger.actor,
  r.requestedAt = $ledger.now
