// 不采纳建议的渊源 · Decline a proposed origin
MATCH (child:Studio {code: $child})
MATCH (parent:Studio {code: $parent})
CREATE (child)-[f:DECLINED_ORIGIN]->(parent)
SET f = $ledger.fact, f.factId = randomUUID(), f.reason = $reason
