// 写入培训基地 · Write training bases
UNWIND $rows AS row
MERGE (n:TrainingBase {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, capacity: row.capacity, openedOn: row.openedOn, closedOn: row.closedOn,
  validFrom: row.openedOnFirst, validTo: row.closedOnFirst, actions: row.actions,
  sourceDocId: row.document, searchText: row.searchText,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (:Organisation)-[f:RUNS]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (n)-[f:LOCATED_IN]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (o)-[f:RUNS]->(n)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Region {code: row.region})
  CREATE (n)-[f:LOCATED_IN]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
