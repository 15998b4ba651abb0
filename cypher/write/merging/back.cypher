// 撤销合并：旧编号重新是一个人，事实各归其位 · Undo a merge: the old id is a person again, and facts are where they were
MATCH (p:MergedPerson {personId: $from})-[m:MERGED_INTO {sequence: $merge}]->
  (q:Person {personId: $into})
SET p:Person, p.revision = $ledger.sequence
REMOVE p:MergedPerson
DELETE m
WITH p, q
CALL (q) {
  MATCH (q)-[f WHERE f.mergedIn = $merge AND f.supersededAt IS NULL]-(x)
  SET f.supersededAt = $ledger.now
  FOREACH (_ IN CASE WHEN type(f) = 'HOLDS' THEN [1] ELSE [] END |
    SET x.key = $from + '|' + x.scheme + '|' + x.grade)
}
CALL () {
  MATCH (s:Submission {mergedIn: $merge})
  SET s.subject = 'person:' + $from
  REMOVE s.mergedIn
}
CALL (p, q) {
  UNWIND [p, q] AS n
  MATCH (n)-[f WHERE f.supersededIn = $merge]-()
  RETURN DISTINCT f, startNode(f) AS a, endNode(f) AS b
}
CREATE (a)-[c:$(type(f))]->(b)
SET c = properties(f)
REMOVE c.supersededAt, c.supersededIn
WITH c, a, b
CALL (a, b) {
  UNWIND [a, b] AS x
  WITH x
  WHERE x:Studio OR x:Event OR x:Innovation OR x:IpAsset OR x:Account
  SET x.revision = $ledger.sequence
}
UNWIND [a, b] AS x
WITH DISTINCT x
WHERE x:Pairing OR x:Studio OR x:Event OR x:Innovation OR x:IpAsset OR x:Account
RETURN CASE
    WHEN x:Pairing THEN 'pairing:' + x.pairingId
    WHEN x:Studio THEN 'studio:' + x.code
    WHEN x:Innovation THEN 'innovation:' + x.code
    WHEN x:IpAsset THEN 'ip-asset:' + x.number
    WHEN x:Event THEN 'event:' + x.code
    ELSE 'account:' + x.name
  END AS subject
ORDER BY subject
