// 写入地区 · Write regions
UNWIND $rows AS row
MERGE (n:Region {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:PART_OF]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  WITH n, row
  WHERE row.parent IS NOT NULL
  MERGE (o:Region {code: row.parent})
  CREATE (n)-[f:PART_OF]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
