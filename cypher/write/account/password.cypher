// 写入口令散列，并使先前的会话失效 · Write the hash of a password and end what was signed in before
MATCH (n:Account {name: $name})
SET n.passwordHash = $hash, n.mustChangePassword = $oneTimeUntil IS NOT NULL,
  n.expiresOn = $oneTimeUntil,
  n.credentialsSince = $ledger.sequence, n.revision = $ledger.sequence
