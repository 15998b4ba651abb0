// 写入结对规则 · Write pairing rules
UNWIND $rows AS row
MERGE (n:PairingRule {key: row.key + '|' + coalesce(row.scope, '') + '|'
  + coalesce(row.programme, '') + '|' + row.severity + '|' + coalesce(row.effectiveFrom, '')})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  rule: row.key, scope: row.scope, programme: row.programme, effectiveFrom: row.effectiveFrom,
  validFrom: row.effectiveFromFirst, value: row.value, severity: row.severity,
  source: row.source,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
