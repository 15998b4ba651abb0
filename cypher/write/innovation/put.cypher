// 写入成果 · Write results
UNWIND $rows AS row
MERGE (n:Innovation {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  title: row.title, type: row.type, completedOn: row.completedOn,
  validFrom: row.completedOnFirst, benefitYuan: row.benefitYuan, sourceDocId: row.document,
  searchText: row.searchText,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:PRODUCED_BY|ADOPTED_BY|IMPROVES]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (:Person)-[f:CONTRIBUTED_TO]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (s:Studio {code: row.studio})
  CREATE (n)-[f:PRODUCED_BY]->(s)
  SET f = $ledger.fact, f.factId = randomUUID(), f.primary = true, f.rank = 0
}
CALL (n, row) {
  UNWIND range(0, size(row.otherStudios) - 1) AS i
  MATCH (s:Studio {code: row.otherStudios[i]})
  CREATE (n)-[f:PRODUCED_BY]->(s)
  SET f = $ledger.fact, f.factId = randomUUID(), f.primary = false, f.rank = i + 1
}
CALL (n, row) {
  UNWIND range(0, size(row.contributors) - 1) AS i
  MATCH (p:Person {personId: row.contributors[i]})
  CREATE (p)-[f:CONTRIBUTED_TO]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
CALL (n, row) {
  UNWIND range(0, size(row.adoptedBy) - 1) AS i
  MATCH (o:Organisation {code: row.adoptedBy[i]})
  CREATE (n)-[f:ADOPTED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
CALL (n, row) {
  UNWIND range(0, size(row.improves) - 1) AS i
  MERGE (other:Innovation {code: row.improves[i]})
  CREATE (n)-[f:IMPROVES]->(other)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
