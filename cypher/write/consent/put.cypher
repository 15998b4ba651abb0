// 写入同意或撤回 · Write what people agree to, or no longer agree to
UNWIND $rows AS row
MATCH (n:Person {personId: row.person})
MERGE (k:ConsentKind {code: row.kind})
WITH n, k, row
CALL (n, k) {
  MATCH (n)-[f:CONSENTS_TO]->(k)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CREATE (n)-[f:CONSENTS_TO]->(k)
SET f = $ledger.fact, f.factId = randomUUID(), f.state = row.state, f.onDate = row.onDate,
  f.validFrom = row.onDateFirst, f.document = row.document
