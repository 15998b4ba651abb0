// 标为并非同一人，或撤回 · Mark two records as different people, or take that back
MATCH (p:Person {personId: $one})
MATCH (q:Person {personId: $other})
SET p.revision = $ledger.sequence, q.revision = $ledger.sequence
WITH p, q
CALL (p, q) {
  MATCH (p)-[f:NOT_SAME_AS WHERE f.supersededAt IS NULL]-(q)
  SET f.supersededAt = $ledger.now
}
FOREACH (_ IN CASE WHEN $different THEN [1] ELSE [] END |
  CREATE (p)-[f:NOT_SAME_AS]->(q)
  SET f = $ledger.fact, f.factId = randomUUID(), f.reason = $reason)
