// 写入活动 · Write events
UNWIND $rows AS row
MERGE (n:Event {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  kind: row.kind, name: row.name, series: row.series, heldOn: row.heldOn,
  validFrom: row.heldOnFirst, level: row.level, dealsYuan: row.dealsYuan,
  actions: row.actions, sourceDocId: row.document, searchText: row.searchText,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:HOSTED_BY|UNDER|IN_TRADE]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (s:Studio {code: row.studio})
  CREATE (n)-[f:HOSTED_BY]->(s)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (n)-[f:UNDER]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Occupation {code: row.occupation})
  CREATE (n)-[f:IN_TRADE]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
