// 写入待办事项 · Write what waits for somebody's agreement
MERGE (n:Submission {id: $row.id})
SET n = $row, n.revision = $ledger.sequence, n.recordedBy = $ledger.actor,
  n.recordedAt = $ledger.now
