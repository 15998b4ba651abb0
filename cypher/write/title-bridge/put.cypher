// 写入职称贯通 · Write title bridges
UNWIND $rows AS row
MERGE (n:TitleBridge {key: row.qualification + '|' + row.title})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  qualification: row.qualification, title: row.title, years: row.years,
  sourceDocId: row.document,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
