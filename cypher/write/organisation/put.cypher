// 写入组织 · Write organisations
UNWIND $rows AS row
MERGE (n:Organisation {code: row.code})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, kind: row.kind, uscc: row.uscc, selfRatingSince: row.selfRatingSince,
  searchText: row.searchText,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
REMOVE n:Enterprise:OrgUnit:TradeUnion:Agency
FOREACH (_ IN CASE row.kind WHEN 'ENTERPRISE' THEN [1] ELSE [] END | SET n:Enterprise)
FOREACH (_ IN CASE row.kind WHEN 'UNIT' THEN [1] ELSE [] END | SET n:OrgUnit)
FOREACH (_ IN CASE row.kind WHEN 'TRADE_UNION' THEN [1] ELSE [] END | SET n:TradeUnion)
FOREACH (_ IN CASE row.kind WHEN 'AGENCY' THEN [1] ELSE [] END | SET n:Agency)
WITH n, row
CALL (n) {
  MATCH (n)-[f:PART_OF|SUBSIDIARY_OF|LOCATED_IN]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  WITH n, row
  WHERE row.parent IS NOT NULL
  MERGE (o:Organisation {code: row.parent})
  FOREACH (_ IN CASE row.kind WHEN 'ENTERPRISE' THEN [1] ELSE [] END |
    CREATE (n)-[f:SUBSIDIARY_OF]->(o)
    SET f = $ledger.fact, f.factId = randomUUID())
  FOREACH (_ IN CASE row.kind WHEN 'ENTERPRISE' THEN [] ELSE [1] END |
    CREATE (n)-[f:PART_OF]->(o)
    SET f = $ledger.fact, f.factId = randomUUID())
}
CALL (n, row) {
  MATCH (o:Region {code: row.region})
  CREATE (n)-[f:LOCATED_IN]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
