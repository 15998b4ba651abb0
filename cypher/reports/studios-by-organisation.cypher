// 各单位的创新工作室 · Studios by organisation
// @access public
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column studios number 工作室数 · studios
// @column groupNamed number 集团命名 · named by the group
// @column provincial number 省级以上命名 · named by the province or above
// @scan every studio counts
MATCH (s:Studio)
WHERE (s.validFrom IS NULL OR s.validFrom <= $asOf)
  AND (s.validTo > $asOf
    OR s.validTo IS NULL AND NOT coalesce(s.status, '') IN ['REVOKED', 'CLOSED'])
OPTIONAL MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
WITH s, o
WHERE $scope IS NULL OR o.code IN $scope
CALL (s) {
  MATCH (s)-[:HAS_NAMING]->(n:Naming)
  WHERE n.validFrom <= $asOf
    AND (n.validTo > $asOf
      OR n.validTo IS NULL AND NOT coalesce(n.status, '') IN ['EXPIRED', 'REVOKED'])
  RETURN collect(DISTINCT n.level) AS levels
}
WITH s, o, levels, [one IN ['NATIONAL', 'PROVINCE_DEMO', 'PROVINCE', 'INDUSTRY', 'CITY', 'COUNTY',
  'GROUP', 'ENTERPRISE'] WHERE one IN levels][0] AS level
RETURN o.code AS organisation, o.name AS organisationName, count(*) AS studios,
  count(CASE WHEN 'GROUP' IN levels THEN 1 END) AS groupNamed,
  count(CASE WHEN any(one IN levels WHERE one IN ['PROVINCE', 'PROVINCE_DEMO', 'NATIONAL']) THEN 1 END) AS provincial
ORDER BY studios DESC, organisation
