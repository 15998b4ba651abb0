// 写入账户及其权限 · Write accounts and what is granted to them
UNWIND $rows AS row
MERGE (n:Account {name: row.name})
SET n.disabled = row.disabled, n.mail = row.mail, n.provinceRoles = row.provinceRoles,
  n.revision = $ledger.sequence, n.recordedBy = $ledger.actor, n.recordedAt = $ledger.now
WITH n, row
CALL (n) {
  MATCH (n)-[f:GRANTED|IS_PERSON]->()
  WHERE f.supersededAt IS NULL
  SET f.supersededAt = $ledger.now
}
CALL (n, row) {
  UNWIND row.grants AS grant
  MATCH (o:Organisation {code: grant.organisation})
  CREATE (n)-[f:GRANTED]->(o)
  SET f = $ledger.fact, f.factId = randomUUID(), f.role = grant.role
}
CALL (n, row) {
  MATCH (p:Person {personId: row.person})
  CREATE (n)-[f:IS_PERSON]->(p)
  SET f = $ledger.fact, f.factId = randomUUID()
}
