// 写入试点项目 · Write pilot projects
UNWIND $rows AS row
MERGE (n:PilotProject {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, level: row.level, status: row.status, actions: row.actions, since: row.since,
  validFrom: row.sinceFirst, reviewDue: row.reviewDue, overdueFrom: row.reviewDueNext,
  fundingYuan: row.fundingYuan, kind: row.kind, owner: row.owner, sourceDocId: row.document,
  searchText: row.searchText,
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
  MATCH (n)-[f:OWNED_BY]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (o)-[f:RUNS]->(n)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.owner})
  CREATE (n)-[f:OWNED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
