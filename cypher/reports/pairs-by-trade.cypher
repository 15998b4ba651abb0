// 各工种的在带师徒 · Active pairs by trade
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column occupation occupation 工种代码 · code of the trade
// @column occupationName 工种 · trade
// @column pairs number 师徒对数 · pairs
// @column mentors number 师傅人数 · mentors
// @column apprentices number 徒弟人数 · apprentices
// @scan every pairing may be active
MATCH (m:Person)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p:Pairing)
  <-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]-(x:Person)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND (coalesce(size(p.pairsOnly), 0) = 0 OR m.personId + '>' + x.personId IN p.pairsOnly)
  AND p.validFrom <= $asOf
  AND (p.validTo > $asOf
    OR p.validTo IS NULL AND NOT coalesce(p.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED'])
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
OPTIONAL MATCH (p)-[i:IN_TRADE WHERE i.supersededAt IS NULL]->(t:Occupation)
WITH DISTINCT t, m, x
RETURN t.code AS occupation, t.name AS occupationName, count(*) AS pairs,
  count(DISTINCT m) AS mentors, count(DISTINCT x) AS apprentices
ORDER BY pairs DESC, occupation
