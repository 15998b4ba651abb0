// 批准或用完查看申请 · Approve a request to see numbers, or use it up
MATCH (r:RevealRequest {id: $id})
SET r.state = $state, r.decidedBy = $ledger.actor, r.decidedAt = $ledger.now
