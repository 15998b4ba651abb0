// 结对编号 · Ids of pairings
MATCH (n:Pairing)
WHERE n.pairingId > $after AND n.revision IS NOT NULL
RETURN n.pairingId AS key
ORDER BY key
LIMIT $limit
