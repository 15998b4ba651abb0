// 谱系：师徒结对 · Lineage: pairings
UNWIND $keys AS key
MATCH (n:Pairing {pairingId: key})
CALL (n) {
  MATCH (m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n)
  WITH m, f
  ORDER BY f.position
  RETURN collect(m.personId) AS mentors
}
CALL (n) {
  MATCH (a:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n)
  WITH a, f
  ORDER BY f.position
  RETURN collect(a.personId) AS apprentices
}
CALL (n) {
  MATCH (a:Person)-[:APPRENTICED_IN]->(n)
  RETURN collect(DISTINCT a.personId) AS everApprentices
}
RETURN n.pairingId AS id, mentors, apprentices, n.pairsOnly AS pairsOnly, n.startsOn AS startsOn,
  n.endsOn AS endsOn, n.status AS status, n.sourceDocId AS document,
  everApprentices
ORDER BY id
