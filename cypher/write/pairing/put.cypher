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
  CREATE (m)-[:MENTORS_IN {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID(), position: i, role: row.mentorRoles[i],
    validFrom: row.startsOnFirst, validTo: row.endsOnNext}]->(n)
}
CALL (n, row) {
  UNWIND range(0, size(row.apprentices) - 1) AS i
  MATCH (a:Person {personId: row.apprentices[i]})
  CREATE (a)-[:APPRENTICED_IN {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID(), position: i, outcome: row.outcomes[i],
    graduatedOn: row.graduatedOn[i], grade: row.grades[i],
    validFrom: row.startsOnFirst, validTo: row.endsOnNext}]->(n)
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (n)-[:UNDER {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID()}]->(o)
}
CALL (n, row) {
  MATCH (o:Studio {code: row.studio})
  CREATE (n)-[:HOSTED_BY {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID()}]->(o)
}
CALL (n, row) {
  MATCH (o:Occupation {code: row.occupation})
  CREATE (n)-[:IN_TRADE {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID()}]->(o)
}
