// 写入荣誉目录 · Write the catalogue of honours
UNWIND $rows AS row
MERGE (n:Honour {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, level: row.level, issuer: row.issuer, modelWorker: row.modelWorker,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
