// 检索公布数字 · Reported figures that fit, by what they are about
MATCH (n:ReportedFigure)
WHERE n.revision IS NOT NULL
  AND ($key IS NULL OR n.key = $key)
  AND ($scope IS NULL OR n.scope = $scope)
  AND ($indicator IS NULL OR n.indicator = $indicator)
  AND ($q IS NULL OR n.title CONTAINS $q OR n.indicator CONTAINS $q)
OPTIONAL MATCH (r:Region {code: n.scope})
OPTIONAL MATCH (o:Organisation {code: n.scope})
OPTIONAL MATCH (d:SourceDocument {docId: n.sourceDocId})
// What pairings cite too may name people in its title.
WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
RETURN n.key AS key, n.scope AS scope, n.indicator AS indicator, n.period AS period,
  n.value AS value, n.title AS title, n.unit AS unit, n.floor AS floor,
  n.sourceDocId AS source, d.title AS sourceTitle, n.revision AS revision,
  coalesce(o.name, r.name, n.scope) AS scopeName,
  CASE WHEN o IS NOT NULL THEN 'ORGANISATION' WHEN r IS NOT NULL THEN 'REGION' ELSE 'NAME' END
    AS scopeKind,
  r IS NOT NULL
    AND NOT EXISTS { (r)-[u:PART_OF WHERE u.supersededAt IS NULL]->(:Region) } AS whole
ORDER BY scope, indicator, period
