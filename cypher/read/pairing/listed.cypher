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
CALL (n) {
  MATCH (a:Assessment)-[f:ASSESSES WHERE f.supersededAt IS NULL]->(n)
  RETURN max(a.heldOn) AS assessedOn
}
RETURN n.pairingId AS id, n.validFrom AS validFrom, n.validTo AS validTo, n.status AS status,
  o.code AS organisation, employers, n.unconfirmedBy AS unconfirmedBy,
  n.programme AS programme, n.startsOn AS startsOn, assessedOn
ORDER BY id
