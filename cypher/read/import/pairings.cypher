// 结对的双方与期限 · Who is in the pairings after one, and for which term
MATCH (n:Pairing)
WHERE n.pairingId > $after AND n.revision IS NOT NULL
WITH n
ORDER BY n.pairingId
LIMIT $limit
RETURN n.pairingId AS id,
  [(m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n) | m.personId] AS mentors,
  [(a:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) | a.personId] AS apprentices,
  n.pairsOnly AS pairsOnly, n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,
  n.loopReason AS loopReason
ORDER BY id
