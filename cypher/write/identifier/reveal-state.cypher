// 批准、驳回或用完查看申请 · Approve or refuse a request to see numbers, or use it up
MATCH (r:RevealRequest {id: $id})
SET r.state = $state, r.decidedBy = $ledger.actor, r.decidedAt = $ledger.now
