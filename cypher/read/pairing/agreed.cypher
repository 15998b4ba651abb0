// 同一协议编号的结对 · Pairings by number of agreement
UNWIND $numbers AS number
MATCH (n:Pairing {agreementNo: number})
WHERE n.revision IS NOT NULL
RETURN n.pairingId AS id
ORDER BY id
