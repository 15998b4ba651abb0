// 撤销令牌 · Revoke a token
MATCH (t:Token {id: $id})
SET t.revokedAt = $ledger.now
