// 某些人所学的结对：双方与期限 · Who is in the pairings in which some people learn, and for which term
UNWIND $keys AS key
MATCH (:Person {personId: key})-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
WHERE n.revision IS NOT NULL
WITH DISTINCT n
RETURN n.pairingId AS id,
  [(m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n) | m.personId] AS mentors,
  [(a:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) | a.personId] AS apprentices,
  n.pairsOnly AS pairsOnly, n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,
  n.loopReason AS loopReason
ORDER BY id
