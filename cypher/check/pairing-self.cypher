// 同一人既是师傅又是徒弟 · Somebody is mentor and apprentice in one pairing
MATCH (p:Person)-[m:MENTORS_IN WHERE m.supersededAt IS NULL]->(n:Pairing)
MATCH (p)-[a:APPRENTICED_IN WHERE a.supersededAt IS NULL]->(n)
RETURN DISTINCT 'pairing:' + n.pairingId AS subject, 'person ' + p.personId AS problem
ORDER BY subject, problem
