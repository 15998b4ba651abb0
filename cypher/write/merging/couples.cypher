// 结对改用另一编号：限定的师徒对与修订号 · Pairings name a person by another id: couples and revision
UNWIND $pairings AS id
MATCH (n:Pairing {pairingId: id})
CREATE (v:Version)-[:VERSION_OF]->(n)
SET v = properties(n), v.supersededAt = $ledger.now
SET n.pairsOnly = [couple IN n.pairsOnly |
    CASE split(couple, '>')[0] WHEN $from THEN $into ELSE split(couple, '>')[0] END + '>'
    + CASE split(couple, '>')[1] WHEN $from THEN $into ELSE split(couple, '>')[1] END],
  n.revision = $ledger.sequence, n.recordedBy = $ledger.actor, n.recordedAt = $ledger.now
RETURN n.pairingId AS id
ORDER BY id
