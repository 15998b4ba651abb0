// 追加变更记录 · Append changes to the chain and move its head
MATCH (g:Guard {id: 'ledger'})
SET g.sequence = $sequence, g.hash = $hash
WITH g
UNWIND $rows AS row
CREATE (c:Change {sequence: row.sequence, at: row.at, actor: row.actor, role: row.role,
  scope: row.scope, operation: row.operation, subject: row.subject, fields: row.fields, hash: row.hash})
