// 写入试点项目的资金 · Write funds of pilot projects
UNWIND $rows AS row
MATCH (p:PilotProject {code: row.project})
SET p.revision = $ledger.sequence
MERGE (n:ProjectFund {key: row.project + '|' + row.paidOn + '|' + coalesce(row.payer, '')})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  paidOn: row.paidOn, validFrom: row.paidOnFirst, payer: row.payer, yuan: row.yuan,
  sourceDocId: row.document,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, p
CALL (n) {
  MATCH (:PilotProject)-[f:HAS_FUND]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CREATE (p)-[f:HAS_FUND]->(n)
SET f = $ledger.fact, f.factId = randomUUID()
