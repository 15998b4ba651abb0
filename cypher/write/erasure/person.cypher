// 注销人员：节点留下，个人数据去除 · Erase a person: the node stays, what is personal goes
MATCH (p:Person {personId: $id})
SET p:Erased, p.name = $pseudonym, p.searchText = $searchText,
  p.pinyinOrder = $order.pinyinOrder, p.strokeOrder = $order.strokeOrder, p.erasedAt = $ledger.now,
  p.erasedIn = $ledger.sequence, p.hiredOn = left(p.hiredOn, 4), p.leftOn = left(p.leftOn, 4),
  p.revision = $ledger.sequence, p.recordedBy = $ledger.actor, p.recordedAt = $ledger.now
REMOVE p.twin, p.untold, p.employeeNo, p.gender, p.birthYear, p.retiresOn, p.post, p.sourceLocator
WITH p
CALL (p) {
  MATCH (v:Version)-[:VERSION_OF]->(p)
  DETACH DELETE v
}
CALL (p) {
  MATCH (p)-[f:HELD_POST|CONSENTS_TO]->()
  DELETE f
}
CALL (p) {
  // With the key, so that nobody opens what a copy of the store may still have.
  MATCH (i:Identifiers)-[:IDENTIFIES]->(p)
  DETACH DELETE i
}
CALL (p) {
  MATCH (r:RevealRequest)-[:ASKS_TO_REVEAL]->(p)
  DETACH DELETE r
}
CALL (p) {
  MATCH (a:Account)-[f:IS_PERSON]->(p)
  SET a.title = CASE WHEN a.title IS NOT NULL THEN $pseudonym END
  REMOVE a.mail
  DELETE f
}
CALL (p) {
  MATCH (p)-[f:EMPLOYED_BY]->()
  SET f.validFrom = CASE WHEN f.validFrom IS NOT NULL THEN date.truncate('year', f.validFrom) END,
    f.validTo = CASE
      WHEN f.validTo IS NOT NULL
      THEN date.truncate('year', f.validTo - duration({days: 1})) + duration({years: 1})
    END
  REMOVE f.employeeNo, f.post
}
CALL (p) {
  MATCH (p)-[f:HONOURED]->()
  REMOVE f.docNo
}
CALL (p) {
  MATCH (v:Version)-[:VERSION_OF]->(:SkillCertificate)<-[:HOLDS]-(p)
  DETACH DELETE v
}
CALL (p) {
  MATCH (p)-[f:HOLDS]->(n:SkillCertificate)
  SET n.issuedOn = left(n.issuedOn, 4), n.lastDay = left(n.lastDay, 4),
    n.validFrom = CASE WHEN n.validFrom IS NOT NULL THEN date.truncate('year', n.validFrom) END,
    n.validTo = CASE
      WHEN n.validTo IS NOT NULL
      THEN date.truncate('year', n.validTo - duration({days: 1})) + duration({years: 1})
    END,
    f.validFrom = n.validFrom, f.validTo = n.validTo
  REMOVE n.certNo, n.sourceLocator
}
CALL (p) {
  MATCH (p)-[f]->()
  REMOVE f.sourceLocator
}
CALL (p) {
  MATCH (r:ErasureRequest)-[:ASKS_TO_ERASE]->(p)
  SET r.decidedBy = CASE r.state WHEN 'WAITING' THEN $ledger.actor ELSE r.decidedBy END,
    r.decidedAt = CASE r.state WHEN 'WAITING' THEN $ledger.now ELSE r.decidedAt END,
    r.state = CASE r.state WHEN 'WAITING' THEN 'DONE' ELSE r.state END
  REMOVE r.reason, r.refusal
}
CALL (p) {
  OPTIONAL MATCH (m:MergedPerson)-[:MERGED_INTO*1..]->(p)
  RETURN collect(DISTINCT m) AS merged
}
CALL (merged, p) {
  // An import that named the person can no longer be taken back.
  MATCH (i:Import)-[:HAS_UNDO]->(u:ImportUndo)
  WHERE any(x IN merged + p WHERE x.personId IN u.people)
  MATCH (i)-[:HAS_UNDO]->(all:ImportUndo)
  DETACH DELETE all
}
CALL (merged) {
  UNWIND merged AS m
  MATCH (i:Identifiers)-[:IDENTIFIES]->(m)
  DETACH DELETE i
}
CALL (merged) {
  UNWIND merged AS m
  MATCH (v:Version)-[:VERSION_OF]->(m)
  DETACH DELETE v
}
CALL (merged) {
  // What was kept once has no holder left.
  UNWIND merged AS m
  MATCH (m)-[:HOLDS]->(n:SkillCertificate)
  WHERE NOT EXISTS { (:Person)-[h:HOLDS WHERE h.supersededAt IS NULL]->(n) }
  OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
  DETACH DELETE v, n
}
CALL (merged) {
  // The id of a record that was merged leads nowhere any more, and is nobody's again.
  UNWIND merged AS m
  OPTIONAL MATCH (m)-[f]-()
  DELETE f
  WITH DISTINCT m
  SET m = {personId: m.personId, name: $pseudonym, erasedAt: $ledger.now,
    erasedIn: $ledger.sequence}, m:Erased
}
