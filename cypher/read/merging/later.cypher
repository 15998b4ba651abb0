// 合并之后的改动：撤销前须先处理 · What was recorded since a merge and rests on it
MATCH (:MergedPerson {personId: $from})-[m:MERGED_INTO {sequence: $merge}]->
  (q:Person {personId: $into})
CALL (q, m) {
  // What came over and was changed or ended since, and what was recorded of the person since.
  MATCH (q)-[f]-(x)
  WHERE f.mergedIn = m.sequence AND f.supersededAt IS NOT NULL
    OR f.factId IS NOT NULL AND f.supersededAt IS NULL AND NOT f.factId IN m.kept
      AND NOT type(f) IN ['EMPLOYED_BY', 'WORKS_AS']
  RETURN CASE
      WHEN x:Pairing THEN 'pairing:' + x.pairingId
      WHEN x:Studio THEN 'studio:' + x.code
      WHEN x:Innovation THEN 'innovation:' + x.code
      WHEN x:IpAsset THEN 'ip-asset:' + x.number
      WHEN x:Event THEN 'event:' + x.code
      WHEN x:Account THEN 'account:' + x.name
      WHEN x:Assessment THEN x.subject
      ELSE 'person:' + q.personId
    END AS subject
UNION
  WITH q, m
  MATCH (x:MergedPerson)-[n:MERGED_INTO]->(q)
  WHERE n.sequence > m.sequence
  RETURN 'person:' + x.personId AS subject
UNION
  WITH q, m
  MATCH (i:Identifiers)-[:IDENTIFIES]->(q)
  WHERE size(m.swapped) > 0 AND i.key <> coalesce(m.sealed, '')
  RETURN 'person:' + q.personId AS subject
}
RETURN DISTINCT subject
ORDER BY subject
