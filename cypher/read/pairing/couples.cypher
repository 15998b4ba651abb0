// 某些人正在带徒或学艺的师徒 · Couples under way that some people teach or learn in
UNWIND $keys AS key
MATCH (:Person {personId: key})-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]
  ->(n:Pairing)
WHERE n.status IN ['ACTIVE', 'EXTENDED']
WITH DISTINCT n
MATCH (m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n)
  <-[g:APPRENTICED_IN WHERE g.supersededAt IS NULL]-(a:Person)
WHERE size(coalesce(n.pairsOnly, [])) = 0 OR m.personId + '>' + a.personId IN n.pairsOnly
RETURN n.pairingId AS pairing, m.personId AS mentor, a.personId AS apprentice,
  n.startsOn AS startsOn, n.endsOn AS endsOn
ORDER BY pairing, mentor, apprentice
