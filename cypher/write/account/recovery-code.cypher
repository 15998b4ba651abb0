// 用掉一个恢复码 · Use up a recovery code
MATCH (n:Account {name: $name})
WHERE $hash IN n.recoveryCodes
SET n.recoveryCodes = [code IN n.recoveryCodes WHERE code <> $hash],
  n.revision = $ledger.sequence
RETURN n.name AS name
