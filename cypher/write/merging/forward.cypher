// 合并人员：旧编号转向保留的记录 · Merge two people: the old id leads to the record that stays
MATCH (p:Person {personId: $from})
MATCH (q:Person {personId: $into})
SET p:MergedPerson
REMOVE p:Person
CREATE (p)-[m:MERGED_INTO]->(q)
SET m.at = $ledger.now, m.by = $ledger.actor, m.sequence = $ledger.sequence, m.before = $before,
  m.after = $after, m.swapped = $swapped
WITH p, q, m
CALL (q, m) {
  // By these it is told later what was recorded since.
  MATCH (q)-[f WHERE f.factId IS NOT NULL AND f.supersededAt IS NULL]-()
  WITH m, collect(f.factId) AS kept
  SET m.kept = kept
}
CALL (q, m) {
  MATCH (i:Identifiers)-[:IDENTIFIES]->(q)
  SET m.sealed = i.key
}
WITH p
MATCH (s:Submission {subject: 'person:' + $from})
WHERE s.operation <> 'mergePeople'
SET s.subject = 'person:' + $into, s.mergedIn = $ledger.sequence
