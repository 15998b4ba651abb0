// 某些师傅的结对 · Pairings in which some people are mentors
UNWIND $people AS person
MATCH (:Person {personId: person})-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
WHERE n.revision IS NOT NULL
RETURN DISTINCT n.pairingId AS id
ORDER BY id
