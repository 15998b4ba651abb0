// 写入工作室联盟 · Write alliances of studios
UNWIND $rows AS row
MERGE (n:Alliance {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, foundedOn: row.foundedOn,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (:Studio)-[f:IN_ALLIANCE]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Studio {code: row.lead})
  CREATE (o)-[f:IN_ALLIANCE]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(),
    f.role = 'LEAD'
}
CALL (n, row) {
  UNWIND range(0, size(row.members) - 1) AS i
  MATCH (o:Studio {code: row.members[i]})
  CREATE (o)-[f:IN_ALLIANCE]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.role = 'MEMBER', f.position = i
}
