// 写入人员 · Write people
UNWIND $rows AS row
MERGE (n:Person {personId: row.id})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  name: row.name, employeeNo: row.employeeNo, gender: row.gender, birthYear: row.birthYear,
  hiredOn: row.hiredOn, leftOn: row.leftOn, retiresOn: row.retiresOn, post: row.post,
  status: row.status, searchText: row.searchText,
  pinyinOrder: row.pinyinOrder, strokeOrder: row.strokeOrder,
  // How the name sounds, with the year of birth or else the trade: likely duplicates have one key.
  twin: split(row.searchText, ' ')[1]
    + coalesce('|' + toString(row.birthYear), '~' + row.occupation),
  untold: CASE WHEN row.birthYear IS NULL THEN split(row.searchText, ' ')[1] END,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
WITH n, row
CALL (n) {
  MATCH (n)-[f:EMPLOYED_BY|WORKS_AS]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  MATCH (o:Organisation {code: row.organisation})
  CREATE (n)-[:EMPLOYED_BY {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID(), employeeNo: row.employeeNo, post: row.post,
    validFrom: row.hiredOnFirst, validTo: row.leftOnNext}]->(o)
}
CALL (n, row) {
  MATCH (o:Occupation {code: row.occupation})
  CREATE (n)-[:WORKS_AS {recordedBy: $ledger.actor, recordedAt: $ledger.now,
    factId: randomUUID()}]->(o)
}
