// 这些组织的结对编号，一方在内即可 · Ids of the pairings of organisations, either side being enough
UNWIND $organisations AS code
MATCH (o:Organisation {code: code})
CALL (o) {
  MATCH (o)<-[u:UNDER WHERE u.supersededAt IS NULL]-(n:Pairing)
  RETURN n
UNION
  MATCH (o)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(:Person)
    -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  RETURN n
}
RETURN DISTINCT n.pairingId AS key
ORDER BY key
