// 某人的师徒结对 · Ids of the pairings that people teach or learn in
UNWIND $keys AS key
MATCH (:Person {personId: key})
  -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
WITH DISTINCT n
RETURN n.pairingId AS key
ORDER BY n.startsOn, key
