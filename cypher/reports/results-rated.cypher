// 获奖的创新成果 · Results with an award of the group or above
// @access public
// @id I06
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column code innovation 成果代码 · code
// @column title 成果 · result
// @column type 类型 · type
// @column completedOn 完成日期 · completed on
// @column studio studio 主要完成工作室代码 · code of the primary studio
// @column studioName 主要完成工作室 · primary studio
// @column organisation organisation 所在单位代码 · code of the host
// @column organisationName 所在单位 · host
// @column level level 最高奖项级别 · highest level of its awards
// @by level
// @unit 项 · results
// @definition I05 中在截至日期当年及以前获得全国、省级、行业或集团级奖项的成果，按最高级别分组；只获本企业或市级奖项的不计 · Those of I05 with an award of national, provincial, industry or group level of the year of the day or before, by the highest level; awards of a city or enterprise alone do not count
// @scan every naming of the group
MATCH (s:Studio)-[:HAS_NAMING]->(n:Naming {level: 'GROUP'})
WHERE n.validFrom <= $asOf
  AND (n.validTo > $asOf
    OR n.validTo IS NULL AND NOT coalesce(n.status, '') IN ['EXPIRED', 'REVOKED'])
WITH DISTINCT s
OPTIONAL MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
WITH s, o
WHERE $scope IS NULL OR o.code IN $scope
MATCH (s)<-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]-(i:Innovation)
WHERE i.type <> 'RATIONALISATION_PROPOSAL' AND i.validFrom <= $asOf
CALL (i) {
  MATCH (i)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
  WHERE a.year <= $asOf.year
  RETURN collect(DISTINCT a.level) AS levels
}
WITH s, o, i, [one IN ['NATIONAL', 'PROVINCE', 'INDUSTRY', 'GROUP'] WHERE one IN levels][0] AS level
WHERE level IS NOT NULL
RETURN i.code AS code, i.title AS title, i.type AS type, i.completedOn AS completedOn,
  s.code AS studio, s.name AS studioName, o.code AS organisation, o.name AS organisationName,
  level
ORDER BY CASE level WHEN 'NATIONAL' THEN 1 WHEN 'PROVINCE' THEN 2 WHEN 'INDUSTRY' THEN 3 ELSE 4 END,
  code
