// 师傅某日在带徒弟数 · How many apprentices each mentor has on a day
UNWIND $mentors AS id
MATCH (m:Person {personId: id})
OPTIONAL MATCH (m)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  <-[g:APPRENTICED_IN WHERE g.supersededAt IS NULL]-(a:Person)
WHERE n.status = 'ACTIVE' AND n.pairingId <> $id
  AND (n.validFrom IS NULL OR n.validFrom <= $day) AND (n.validTo IS NULL OR n.validTo > $day)
  AND (size(coalesce(n.pairsOnly, [])) = 0 OR m.personId + '>' + a.personId IN n.pairsOnly)
RETURN id, m.name AS name, count(DISTINCT a) AS apprentices
ORDER BY id
