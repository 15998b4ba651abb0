// 写入职业工种 · Write occupations
UNWIND $rows AS row
MERGE (n:Occupation {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, edition: row.edition,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
