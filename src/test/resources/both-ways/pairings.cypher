// 结对及其关系与旧版 · Pairings with all that hangs on them, without what tells the two ways apart
MATCH (n:Pairing)
WHERE n.pairingId STARTS WITH $way
CALL (n) {
  MATCH (n)-[f]-(o)
  WITH f, o,
    replace(coalesce(o.personId, o.code, o.pairingId, ''), $way, '') AS other
  ORDER BY type(f), other, coalesce(f.supersededAt, ''), coalesce(f.position, 0), coalesce(o.goal, '')
  RETURN collect([type(f), startNode(f) = o, labels(o), other, o.goal, f.position, f.role,
    f.outcome, f.graduatedOn, f.grade, f.validFrom, f.validTo, f.recordedBy, f.recordedAt,
    f.supersededAt, size(f.factId), size(keys(f))]) AS facts
}
RETURN replace(n.pairingId, $way, '') AS id, labels(n) AS labels, n.goal AS goal,
  [one IN n.pairsOnly | replace(one, $way, '')] AS pairsOnly, valueType(n.pairsOnly) AS typed,
  n.startsOn AS startsOn, n.validFrom AS validFrom, n.validTo AS validTo, n.status AS status,
  n.revision AS revision, n.recordedBy AS recordedBy, n.recordedAt AS recordedAt,
  size(keys(n)) AS many, facts
ORDER BY id
