// 对方确认结对 · The other side confirms a pairing
MATCH (n:Pairing {pairingId: $id})
WITH n, [code IN n.unconfirmedBy WHERE NOT ($everything OR code IN $reach)] AS left
WHERE size(left) < size(n.unconfirmedBy)
SET n.unconfirmedBy = CASE WHEN left = [] THEN null ELSE left END,
  n.revision = $ledger.sequence
RETURN n.pairingId AS id
