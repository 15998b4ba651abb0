// 列表所看的结对各项 · What lists look at of pairings, to find and to order them
UNWIND $keys AS key
MATCH (n:Pairing {pairingId: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
CALL (n) {
  MATCH (n)<-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]-(:Person)
    -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(p:Organisation)
  RETURN collect(DISTINCT p.code) AS employers
}
RETURN n.pairingId AS id, n.validFrom AS validFrom, n.validTo AS validTo, n.status AS status,
  o.code AS organisation, employers, n.unconfirmedBy AS unconfirmedBy
ORDER BY id
