// 写入奖项 · Write awards
UNWIND $rows AS row
MATCH (i:Innovation {code: row.innovation})
SET i.revision = $ledger.sequence
MERGE (n:Award {key: row.innovation + '|' + row.name + '|' + row.level + '|' + row.year})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, level: row.level, year: row.year, grade: row.grade, issuer: row.issuer,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, i, row
CALL (n) {
  MATCH (:Innovation)-[f:RECEIVED]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (n)-[f:GRANTED_BY]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CREATE (i)-[f:RECEIVED]->(n)
SET f = $ledger.fact, f.factId = randomUUID()
WITH n, row
CALL (n, row) {
  MATCH (o:Organisation {code: row.issuer})
  CREATE (n)-[f:GRANTED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
