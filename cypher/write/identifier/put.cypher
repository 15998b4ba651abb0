// 写入加密的号码 · Write sealed numbers
MATCH (p:Person {personId: $row.person})
CREATE (i:Identifiers {person: $row.person})-[:IDENTIFIES]->(p)
SET i.key = $row.key, i.idHmac = $row.idHmac, i.idEnc = $row.idEnc, i.phoneEnc = $row.phoneEnc,
  i.recordedBy = $ledger.actor, i.recordedAt = $ledger.now
