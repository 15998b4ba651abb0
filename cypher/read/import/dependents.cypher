// 后来建立在导入之上的记录 · What was recorded later and rests on records that an import had added
CALL () {
  UNWIND $people AS id
  MATCH (n:Person {personId: id})
  RETURN n, 'person:' + id AS subject
  UNION ALL
  UNWIND $pairings AS id
  MATCH (n:Pairing {pairingId: id})
  RETURN n, 'pairing:' + id AS subject
}
MATCH (n)-[f]-(x)
WHERE f.supersededAt IS NULL
  AND NOT x:Version AND NOT x:Organisation AND NOT x:Occupation
  AND NOT (n:Pairing AND (x:Person OR x:Studio))
WITH subject, x,
  CASE
    WHEN x:Pairing THEN 'pairing:' + x.pairingId
    WHEN x:Person THEN 'person:' + x.personId
    WHEN x:SkillCertificate OR x:Assessment THEN x.key
    ELSE coalesce(x.code, x.number, x.key, x.id, '')
  END AS by
WHERE NOT by IN $own
RETURN DISTINCT subject, head(labels(x)) AS kind, by
ORDER BY subject, kind, by
LIMIT 200
