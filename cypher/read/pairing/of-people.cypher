// 这些人参加的结对的编号 · Ids of the pairings that people are in
UNWIND $keys AS key
MATCH (:Person {personId: key})
  -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
RETURN DISTINCT n.pairingId AS id
ORDER BY id
