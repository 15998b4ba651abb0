// 全部结对的双方与期限 · Who is in every pairing and for which term
MATCH (n:Pairing)
WHERE n.revision IS NOT NULL
RETURN n.pairingId AS id,
  [(m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n) | m.personId] AS mentors,
  [(a:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) | a.personId] AS apprentices,
  n.pairsOnly AS pairsOnly, n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,
  n.loopReason AS loopReason
ORDER BY id
