// 写入考核 · Write assessments
UNWIND $rows AS row
MERGE (n:Assessment {key: row.subject + '|' + row.kind + '|' + row.heldOn
  + coalesce('|' + row.level, '')})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  subject: row.subject, kind: row.kind, heldOn: row.heldOn, score: row.score, grade: row.grade,
  level: row.level, checklist: CASE WHEN size(row.checklist) > 0 THEN row.checklist END,
  points: CASE WHEN size(row.points) > 0 THEN row.points END,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:ASSESSED|ASSESSES]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
WITH n, row, split(row.subject, ':') AS subject
CALL (n, subject) {
  WITH n, subject
  WHERE subject[0] = 'pairing'
  MATCH (o:Pairing {pairingId: subject[1]})
  CREATE (n)-[f:ASSESSES]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, subject) {
  WITH n, subject
  WHERE subject[0] = 'studio'
  MATCH (o:Studio {code: subject[1]})
  CREATE (n)-[f:ASSESSES]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
CALL (n, row) {
  MATCH (o:Person {personId: row.person})
  CREATE (n)-[f:ASSESSED]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
