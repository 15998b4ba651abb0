// 创新工作室总数 · All studios
// @access public
// @id I19
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column code studio 代码 · code
// @column name 名称 · name
// @column level level 最高级别 · highest level
// @column organisation organisation 所在单位代码 · code of the host
// @column organisationName 所在单位 · host
// @unit 家 · studios
// @definition 截至日期已成立且未关闭、未撤销的工作室，不论级别；成立日不详的计入 · Studios of any level founded and neither closed nor revoked on the day; those whose founding is unknown count
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
ORDER BY code
