// 写入领衔人与成员 · Write leaders and members of studios
UNWIND $rows AS row
MATCH (s:Studio {code: row.studio})
MATCH (p:Person {personId: row.person})
SET s.revision = $ledger.sequence
WITH s, p, row
CALL (s, p, row) {
  MATCH (p)-[f:LEADS|MEMBER_OF]->(s)
  WHERE f.supersededAt IS NULL AND f.role = row.role
    AND coalesce(f.from, '') = coalesce(row.from, '')
  SET f.supersededAt = $ledger.now
}
FOREACH (_ IN CASE WHEN row.role IN ['LEADER', 'CO_LEADER', 'ACTING'] THEN [1] ELSE [] END |
  CREATE (p)-[f:LEADS]->(s)
  SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator,
    f.role = row.role, f.from = row.from, f.to = row.to, f.validFrom = row.fromFirst,
    f.validTo = row.toNext, f.sourceDocId = row.document)
FOREACH (_ IN CASE WHEN row.role IN ['LEADER', 'CO_LEADER', 'ACTING'] THEN [] ELSE [1] END |
  CREATE (p)-[f:MEMBER_OF]->(s)
  SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator,
    f.role = row.role, f.from = row.from, f.to = row.to, f.validFrom = row.fromFirst,
    f.validTo = row.toNext)
