// 使账户的所有会话失效 · End every session of an account
MATCH (n:Account {name: $name})
SET n.credentialsSince = $ledger.sequence, n.revision = $ledger.sequence
