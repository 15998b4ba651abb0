// 写入工作室名称 · Write names that studios bore
UNWIND $rows AS row
MATCH (s:Studio {code: row.studio})
SET s.revision = $ledger.sequence
MERGE (n:StudioName {key: row.studio + '|' + row.from})
MERGE (s)-[:HAS_NAME]->(n)
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, from: row.from, to: row.to, validFrom: row.fromFirst, validTo: row.toNext,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
