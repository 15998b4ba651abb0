// 写入令牌，只存散列 · Write a token, of which only the hash is kept
MATCH (n:Account {name: $account})
CREATE (t:Token {id: $id})-[:TOKEN_OF]->(n)
SET t.name = $name, t.hash = $hash, t.grants = $grants, t.madeOn = $madeOn,
  t.expiresOn = $expiresOn, t.recordedBy = $ledger.actor, t.recordedAt = $ledger.now
