// 标记对方未确认 · Mark a pairing that counts although the other side had nobody to ask
MATCH (n:Pairing {pairingId: $id})
SET n.unconfirmedBy = $organisations
