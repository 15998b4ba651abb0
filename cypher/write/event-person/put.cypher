// 写入活动的参加者 · Write who took part in events
UNWIND $rows AS row
MATCH (n:Event {code: row.event})
MATCH (p:Person {personId: row.person})
SET n.revision = $ledger.sequence
WITH n, p, row
CALL (n, p, row) {
  MATCH (p)-[f:ENTERED|ATTENDED]->(n)
  WHERE f.supersededAt IS NULL AND f.role = row.role
  SET f.supersededAt = $ledger.now
}
FOREACH (_ IN CASE WHEN row.role = 'ENTRANT' THEN [1] ELSE [] END |
  CREATE (p)-[f:ENTERED]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator,
    f.role = row.role, f.pairing = row.pairing, f.score = row.score, f.rank = row.rank,
    f.prize = row.prize)
FOREACH (_ IN CASE WHEN row.role = 'ENTRANT' THEN [] ELSE [1] END |
  CREATE (p)-[f:ATTENDED]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator,
    f.role = row.role, f.pairing = row.pairing, f.score = row.score)
