// 工作室带过的徒弟 · Apprentices of pairings that studios host, or whose mentor led or joined them meanwhile
UNWIND $keys AS key
MATCH (s:Studio {code: key})
CALL (s) {
  MATCH (n:Pairing)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s)
  RETURN n
  UNION
  MATCH (s)<-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]-(:Person)
    -[m:MENTORS_IN WHERE m.supersededAt IS NULL]->(n:Pairing)
  WHERE (f.validFrom IS NULL OR f.validFrom <= $asOf)
    AND (f.validTo IS NULL OR n.validFrom IS NULL OR n.validFrom < f.validTo)
    AND (n.validTo IS NULL OR f.validFrom IS NULL OR f.validFrom < n.validTo)
  RETURN n
}
WITH s, n
WHERE NOT coalesce(n.status, '') IN ['DRAFT', 'VOID']
MATCH (n)<-[a:APPRENTICED_IN WHERE a.supersededAt IS NULL]-(p:Person)
CALL (n) {
  MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
  RETURN o.code AS code
  UNION
  MATCH (n)<-[b:MENTORS_IN|APPRENTICED_IN WHERE b.supersededAt IS NULL]-(:Person)
    -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
  RETURN o.code AS code
}
WITH s, n, p, collect(code) AS organisations
RETURN s.code AS studio, n.pairingId AS pairing, p.personId AS person, p.name AS name,
  n.startsOn AS startsOn, organisations
ORDER BY studio, startsOn, pairing, person
