// 限定的师徒对不在协议中 · A couple of pairsOnly is not in its pairing
MATCH (n:Pairing)
UNWIND n.pairsOnly AS couple
WITH n, couple, split(couple, '>') AS ends
WHERE size(ends) <> 2
  OR NOT EXISTS {
    (m:Person {personId: ends[0]})-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n)
  }
  OR NOT EXISTS {
    (a:Person {personId: ends[1]})-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n)
  }
RETURN 'pairing:' + n.pairingId AS subject, couple AS problem
ORDER BY subject, problem
