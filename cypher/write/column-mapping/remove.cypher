// 不再记住列对应关系 · Forget how columns are matched; what was remembered stays as a version
MATCH (n:ColumnMapping {id: $id})
CREATE (v:Version)-[:VERSION_OF]->(n)
SET v = properties(n), v.supersededAt = $ledger.now
SET n.removedAt = $ledger.now, n.revision = $ledger.sequence, n.recordedBy = $ledger.actor,
  n.recordedAt = $ledger.now
