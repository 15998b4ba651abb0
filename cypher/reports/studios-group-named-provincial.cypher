// 集团命名且获省级以上命名的创新工作室 · Studios named by the group and by the province or above
// @access public
// @id I02
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param validity VALID|EVER default VALID 命名怎么算 · which namings count
// @column code studio 代码 · code
// @column name 名称 · name
// @column level level 最高级别 · highest level
// @column organisation organisation 所在单位代码 · code of the host
// @column organisationName 所在单位 · host
// @unit 家 · studios
// @definition I01 中同时持有有效省级、省示范性或全国命名的工作室；命名在截至日期有效：命名日 ≤ 截至日期 ≤ 有效期末日；已撤销或到期而未记末日的不计；复核未通过而在整改、或列入复核的仍然有效；“曾经获得”则不问是否仍有效 · Those of I01 that also hold a provincial, provincial demonstration or national naming on the day; a naming holds from its day to its last day; one that was revoked or expired without a last day on record never counts; one that is suspended or under review still holds; EVER counts every naming given by the day, whether it still holds or not
// @scan every studio may be named
MATCH (s:Studio)
OPTIONAL MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
WITH s, o
WHERE $scope IS NULL OR o.code IN $scope
CALL (s) {
  MATCH (s)-[:HAS_NAMING]->(n:Naming)
  WHERE n.validFrom <= $asOf
    AND ($validity = 'EVER' OR n.validTo > $asOf
      OR n.validTo IS NULL AND NOT coalesce(n.status, '') IN ['EXPIRED', 'REVOKED'])
  RETURN collect(DISTINCT n.level) AS levels
}
WITH s, o, levels, [one IN ['NATIONAL', 'PROVINCE_DEMO', 'PROVINCE', 'INDUSTRY', 'CITY', 'COUNTY',
  'GROUP', 'ENTERPRISE'] WHERE one IN levels][0] AS level
WHERE 'GROUP' IN levels AND any(one IN levels WHERE one IN ['PROVINCE', 'PROVINCE_DEMO', 'NATIONAL'])
RETURN s.code AS code, s.name AS name, level, o.code AS organisation, o.name AS organisationName
ORDER BY code
