// 写入工作室 · Write studios
UNWIND $rows AS row
MERGE (n:Studio {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, type: row.type, foundedOn: row.foundedOn, closedOn: row.closedOn,
  validFrom: row.foundedOnFirst, validTo: row.closedOnFirst, field: row.field,
  status: row.status, searchText: row.searchText,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:HOSTED_AT]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (n)-[f:HOSTED_AT]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
