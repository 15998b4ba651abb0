// 末尾才取次序 · Counts on when it is too late, so that only the order of the rules is lost
MATCH (g:Guard {id: 'ledger'})
SET g.turn = g.turn + 1
WITH g, g.sequence AS last
SET g.sequence = last + size($rows), g.hash = $hash
WITH last
UNWIND range(0, size($rows) - 1) AS i
CREATE (c:Change {sequence: last + 1 + i, at: $rows[i].at, actor: $rows[i].actor,
  operation: $rows[i].operation, subject: $rows[i].subject, fields: $rows[i].fields,
  hash: $rows[i].hash})
