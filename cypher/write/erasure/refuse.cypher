// 驳回注销申请 · Refuse a request for an erasure
MATCH (r:ErasureRequest {id: $id})
SET r.state = 'REFUSED', r.refusal = $reason, r.decidedBy = $ledger.actor,
  r.decidedAt = $ledger.now
