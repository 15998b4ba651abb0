// 写入第二因素与恢复码的散列；为空则停用 · Write a second factor and the hashes of its recovery codes; null takes it away
MATCH (n:Account {name: $name})
SET n.secondFactor = $kept, n.recoveryCodes = $recovery, n.revision = $ledger.sequence
