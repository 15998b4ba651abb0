// 写入试点项目的状态 · Write states of pilot projects
UNWIND $rows AS row
MATCH (p:PilotProject {code: row.project})
SET p.revision = $ledger.sequence
MERGE (n:ProjectState {key: row.project + '|' + row.from})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  status: row.status, from: row.from, validFrom: row.fromFirst, sourceDocId: row.document,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, p, row
CALL (n) {
  MATCH (:PilotProject)-[f:HAS_STATE]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (n)-[f:PROMOTED_TO]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CREATE (p)-[f:HAS_STATE]->(n)
SET f = $ledger.fact, f.factId = randomUUID()
WITH n, row
CALL (n, row) {
  UNWIND range(0, size(row.regions) - 1) AS i
  MATCH (o:Region {code: row.regions[i]})
  CREATE (n)-[f:PROMOTED_TO]->(o)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
