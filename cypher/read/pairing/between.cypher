// 某师傅带某徒弟的结对 · Pairings in which one person is a mentor and another an apprentice
UNWIND $couples AS couple
MATCH (m:Person {personId: couple[0]})
MATCH (:Person {personId: couple[1]})-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  <-[g:MENTORS_IN WHERE g.supersededAt IS NULL]-(m)
WHERE n.revision IS NOT NULL
RETURN DISTINCT n.pairingId AS id
ORDER BY id
