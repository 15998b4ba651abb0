// 写入师徒结对 · Write pairings
UNWIND $rows AS row
MERGE (n:Pairing {pairingId: row.id})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  programme: row.programme, agreementNo: row.agreementNo, signedOn: row.signedOn,
  startsOn: row.startsOn, endsOn: row.endsOn, validFrom: row.startsOnFirst,
  validTo: row.endsOnNext, status: row.status, endReason: row.endReason,
  pairsOnly: row.pairsOnly, goal: row.goal, sourceDocId: row.document,
  loopReason: row.loopReason,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:MENTORS_IN|APPRENTICED_IN|UNDER|HOSTED_BY|IN_TRADE]-()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  UNWIND range(0, size(row.mentors) - 1) AS i
  MATCH (m:Person {personId: row.mentors[i]})
  CREATE (m)-[f:MENTORS_IN]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.position = i, f.role = row.mentorRoles[i],
    f.validFrom = row.startsOnFirst, f.validTo = row.endsOnNext
}
CALL (n, row) {
  UNWIND range(0, size(row.apprentices) - 1) AS i
  MATCH (a:Person {personId: row.apprentices[i]})
  CREATE (a)-[f:APPRENTICED_IN]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.position = i, f.outcome = row.outcomes[i],
    f.graduatedOn = row.graduatedOn[i], f.grade = row.grades[i],
    f.validFrom = row.startsOnFirst, f.validTo = row.endsOnNext
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (n)-[f:UNDER]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Studio {code: row.studio})
  CREATE (n)-[f:HOSTED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Occupation {code: row.occupation})
  CREATE (n)-[f:IN_TRADE]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
