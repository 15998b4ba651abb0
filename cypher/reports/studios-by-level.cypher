// 各级别的创新工作室 · Studios by highest level
// @access public
// @id I04
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column code studio 代码 · code
// @column name 名称 · name
// @column level level 最高级别 · highest level
// @column organisation organisation 所在单位代码 · code of the host
// @column organisationName 所在单位 · host
// @by level
// @unit 家 · studios
// @definition 截至日期已成立且未关闭的工作室，按其有效命名的最高级别分组，无有效命名的列为 NONE；复核未通过而在整改、或列入复核的命名仍然有效；各组之和等于总数；产业（行业）级与省级并列，同时持有时按省级 · Studios founded and not closed on the day by the highest level of the namings that hold on it, NONE for those without; a naming that is suspended or under review still holds; the groups add up to all; industry ranks beside province, and province stands for both
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
RETURN s.code AS code, s.name AS name, level, o.code AS organisation, o.name AS organisationName
ORDER BY CASE level WHEN 'NATIONAL' THEN 1 WHEN 'PROVINCE_DEMO' THEN 2 WHEN 'PROVINCE' THEN 3
  WHEN 'INDUSTRY' THEN 4 WHEN 'CITY' THEN 5 WHEN 'COUNTY' THEN 6 WHEN 'GROUP' THEN 7
  WHEN 'ENTERPRISE' THEN 8 ELSE 9 END, code
