// 这些结对中的人 · Who belongs to pairings
UNWIND $keys AS key
MATCH (n:Pairing {pairingId: key})
WHERE n.revision IS NOT NULL
CALL (n) {
  MATCH (p:Person)-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n)
  RETURN collect(DISTINCT p.personId) AS people
}
RETURN key, people
ORDER BY key
