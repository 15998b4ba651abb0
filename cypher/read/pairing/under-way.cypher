// 在带的结对及最近一次考核 · Pairings under way within reach, with the day of their last assessment
MATCH (n:Pairing)
WHERE n.status IN ['ACTIVE', 'EXTENDED']
  AND ($reach IS NULL
    OR EXISTS { (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach }
    OR EXISTS { (n)<-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]-(:Person)
        -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach })
  AND ($organisation IS NULL OR EXISTS {
    (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(:Organisation)
      -[g:PART_OF|SUBSIDIARY_OF WHERE g.supersededAt IS NULL]->{0,20}
      (:Organisation {code: $organisation}) })
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
CALL (n) {
  MATCH (a:Assessment)-[f:ASSESSES WHERE f.supersededAt IS NULL]->(n)
  RETURN max(a.heldOn) AS assessedOn
}
RETURN n.pairingId AS id, n.programme AS programme, o.code AS organisation,
  n.startsOn AS startsOn, n.validTo AS validTo, assessedOn
ORDER BY id
