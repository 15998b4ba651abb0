// 追加查阅记录 · Append disclosures to their chain and move its head
MATCH (g:DisclosureGuard {id: 'disclosures'})
SET g.sequence = $sequence, g.hash = $hash
WITH g
UNWIND $rows AS row
CREATE (d:Disclosure {sequence: row.sequence, at: row.at, actor: row.actor, role: row.role,
  scope: row.scope, operation: row.operation, subject: row.subject, purpose: row.purpose,
  records: row.records, hash: row.hash})
