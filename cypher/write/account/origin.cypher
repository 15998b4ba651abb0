// 写入账户在登录服务中的身份；没有口令 · Write whose account it is at a provider of sign-in; it has no password
MATCH (n:Account {name: $name})
SET n.issuer = $issuer, n.subject = $subject, n.title = $title, n.mustChangePassword = false,
  n.credentialsSince = coalesce(n.credentialsSince, $ledger.sequence),
  n.revision = $ledger.sequence
