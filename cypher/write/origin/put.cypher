// 写入工作室渊源 · Write recorded origins of studios
UNWIND $rows AS row
MATCH (child:Studio {code: row.child})
MATCH (parent:Studio {code: row.parent})
SET child.revision = $ledger.sequence
WITH child, parent, row
CALL (child, parent, row) {
  MATCH (child)-[f:GREW_OUT_OF]->(parent)
  WHERE f.supersededAt IS NULL AND f.kind = row.kind
  SET f.supersededAt = $ledger.now
}
CREATE (child)-[f:GREW_OUT_OF]->(parent)
SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator, f.kind = row.kind,
  f.occurredOn = row.occurredOn, f.sourceDocId = row.document, f.confirmed = row.confirmed
