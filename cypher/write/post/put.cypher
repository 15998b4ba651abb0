// 写入任职经历 · Write posts held
UNWIND $rows AS row
MATCH (n:Person {personId: row.person})
CALL (n, row) {
  MATCH (n)-[f:HELD_POST]->(:Organisation)
  WHERE f.supersededAt IS NULL AND coalesce(f.from, '') = coalesce(row.from, '')
  SET f.supersededAt = $ledger.now
}
MATCH (o:Organisation {code: row.organisation})
CREATE (n)-[f:HELD_POST]->(o)
SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator, f.from = row.from,
  f.to = row.to, f.validFrom = row.fromFirst, f.validTo = row.toNext,
  f.employeeNo = row.employeeNo, f.occupation = row.occupation, f.post = row.post
