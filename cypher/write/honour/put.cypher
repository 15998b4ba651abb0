// 写入荣誉 · Write honours held
UNWIND $rows AS row
MATCH (o:Honour {code: row.honour})
WITH row, o, split(row.holder, ':') AS holder
CALL (holder) {
  WITH holder
  WHERE holder[0] = 'person'
  MATCH (h:Person {personId: holder[1]})
  RETURN h
  UNION
  WITH holder
  WHERE holder[0] = 'studio'
  MATCH (h:Studio {code: holder[1]})
  RETURN h
  UNION
  WITH holder
  WHERE holder[0] = 'organisation'
  MATCH (h:Organisation {code: holder[1]})
  RETURN h
}
SET h.revision = $ledger.sequence
WITH h, o, row
CALL (h, o, row) {
  MATCH (h)-[f:HONOURED]->(o)
  WHERE f.supersededAt IS NULL AND coalesce(f.onDate, '') = coalesce(row.onDate, '')
  SET f.supersededAt = $ledger.now
}
CREATE (h)-[f:HONOURED]->(o)
SET f = $ledger.fact, f.factId = randomUUID(), f.sourceLocator = row.locator, f.onDate = row.onDate,
  f.validFrom = row.onDateFirst, f.docNo = row.docNo
