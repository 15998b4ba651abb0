// 与工作室有关的师徒结对 · Ids of the pairings that a studio hosts or whose mentors led or joined it
MATCH (s:Studio {code: $code})
CALL (s) {
  MATCH (n:Pairing)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s)
  RETURN n
  UNION
  MATCH (s)<-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]-(:Person)
    -[m:MENTORS_IN WHERE m.supersededAt IS NULL]->(n:Pairing)
  RETURN n
}
RETURN n.pairingId AS key
ORDER BY n.startsOn, key
