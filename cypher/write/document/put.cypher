// 写入依据文件 · Write source documents
UNWIND $rows AS row
MERGE (n:SourceDocument {docId: row.id})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  title: row.title, docNo: row.docNo, issuer: row.issuer, issuedOn: row.issuedOn, kind: row.kind,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
