// 同一师徒的其他结对 · Other pairings of the same mentors and apprentices
MATCH (m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  <-[g:APPRENTICED_IN WHERE g.supersededAt IS NULL]-(a:Person)
WHERE m.personId IN $mentors AND a.personId IN $apprentices AND n.pairingId <> $id
RETURN DISTINCT n.pairingId AS key
ORDER BY key
