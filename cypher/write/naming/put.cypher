// 写入命名 · Write namings
UNWIND $rows AS row
MATCH (s:Studio {code: row.studio})
SET s.revision = $ledger.sequence
MERGE (n:Naming {key: row.studio + '|' + row.level + '|' + row.namedOn})
MERGE (s)-[:HAS_NAMING]->(n)
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  level: row.level, namedOn: row.namedOn, title: row.title, lastDay: row.validTo,
  validFrom: row.namedOnFirst, validTo: row.validToNext, status: row.status,
  certNo: row.certNo, docNo: row.docNo, grantedBy: row.grantedBy,
  fundingYuan: row.fundingYuan,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:GRANTED_BY]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.grantedBy})
  CREATE (n)-[f:GRANTED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
