// 以更强的散列替换同一口令的散列 · Put a stronger hash of the same password in place of the one before
MATCH (n:Account {name: $name, passwordHash: $before})
SET n.passwordHash = $hash, n.revision = $ledger.sequence
RETURN n.name AS name
