// 已有的结对编号 · Which of some ids of pairings exist
UNWIND $keys AS key
MATCH (n:Pairing {pairingId: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
