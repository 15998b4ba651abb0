// 写入专利、软著 · Write patents and software copyrights
UNWIND $rows AS row
MERGE (n:IpAsset {number: row.number})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  kind: row.kind, title: row.title, status: row.status, filedOn: row.filedOn,
  grantedOn: row.grantedOn, validFrom: row.filedOnFirst, grantedFrom: row.grantedOnFirst,
  owner: row.owner, endedOn: row.endedOn, endedFrom: row.endedOnFirst,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:PROTECTS|OWNED_BY]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n) {
  MATCH (:Person)-[f:INVENTED]->(n)
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  UNWIND range(0, size(row.innovations) - 1) AS i
  MATCH (o:Innovation {code: row.innovations[i]})
  CREATE (n)-[f:PROTECTS]->(o)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
CALL (n, row) {
  UNWIND range(0, size(row.inventors) - 1) AS i
  MATCH (p:Person {personId: row.inventors[i]})
  CREATE (p)-[f:INVENTED]->(n)
  SET f = $ledger.fact, f.factId = randomUUID(), f.rank = i + 1
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.owner})
  CREATE (n)-[f:OWNED_BY]->(o)
  SET f = $ledger.fact, f.factId = randomUUID()
}
