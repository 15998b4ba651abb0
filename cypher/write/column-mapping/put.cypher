// 记住列对应关系 · Remember how columns are matched
UNWIND $rows AS row
MERGE (n:ColumnMapping {id: row.id})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  organisation: row.organisation, kind: row.kind, headers: row.headers, fields: row.fields,
  removedAt: null,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now
}
