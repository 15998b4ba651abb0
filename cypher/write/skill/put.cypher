// 写入等级、职称 · Write grades and titles
UNWIND $rows AS row
MATCH (p:Person {personId: row.person})
SET p.revision = $ledger.sequence
MERGE (n:SkillCertificate {key: row.person + '|' + row.scheme + '|' + row.grade})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  scheme: row.scheme, grade: row.grade, certNo: row.certNo, issuedOn: row.issuedOn,
  lastDay: row.validTo, validFrom: row.issuedOnFirst, validTo: row.validToNext,
  issuer: row.issuer,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, p, row
CALL (n) {
  MATCH (:Person)-[f:HOLDS]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (n)-[f:FOR|RATED_BY]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CREATE (p)-[f:HOLDS]->(n)
SET f = $ledger.fact, f.factId = randomUUID(), f.validFrom = row.issuedOnFirst,
  f.validTo = row.validToNext
WITH n, row
CALL (n, row) {
  MATCH (o:Occupation {code: row.occupation})
  CREATE (n)-[f:FOR]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.issuer})
  CREATE (n)-[f:RATED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
