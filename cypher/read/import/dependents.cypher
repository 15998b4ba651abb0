// 后来建立在导入之上的记录 · What was recorded later and rests on records that an import had added
CALL () {
  UNWIND $people AS id
  MATCH (n:Person {personId: id})
  RETURN n, 'person:' + id AS subject
  UNION ALL
  UNWIND $pairings AS id
  MATCH (n:Pairing {pairingId: id})
  RETURN n, 'pairing:' + id AS subject
  UNION ALL
  UNWIND $studios AS id
  MATCH (n:Studio {code: id})
  RETURN n, 'studio:' + id AS subject
  UNION ALL
  UNWIND $innovations AS id
  MATCH (n:Innovation {code: id})
  RETURN n, 'innovation:' + id AS subject
}
MATCH (n)-[f]-(x)
WHERE f.supersededAt IS NULL
  // What a record itself names goes with it, posts before the present one do not.
  AND NOT x:Version AND NOT x:Occupation AND (NOT x:Organisation OR type(f) = 'HELD_POST')
  AND NOT (n:Pairing AND (x:Person OR x:Studio))
  AND NOT (n:Innovation AND (x:Person OR x:Studio))
  AND NOT (n:Innovation AND x:Innovation AND startNode(f) = n)
WITH subject, x,
  CASE
    WHEN type(f) IN ['LEADS', 'MEMBER_OF'] THEN
      endNode(f).code + '|' + startNode(f).personId + '|' + f.role + '|' + coalesce(f.from, '')
    WHEN x:Pairing THEN 'pairing:' + x.pairingId
    WHEN x:Person THEN 'person:' + x.personId
    WHEN x:Studio THEN 'studio:' + x.code
    WHEN x:Innovation THEN 'innovation:' + x.code
    WHEN x:IpAsset THEN 'ip-asset:' + x.number
    ELSE coalesce(x.key, x.code, x.id, '')
  END AS by
WHERE NOT by IN $own
RETURN DISTINCT subject, head(labels(x)) AS kind, by
ORDER BY subject, kind, by
LIMIT 200
