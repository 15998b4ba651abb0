// 职业技能等级自主认定单位 · Organisations that rate skills themselves
// @access public
// @id I16
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column since date 开始认定 · since
// @unit 家 · organisations
// @definition 截至日期已开展职业技能等级自主认定的单位；只知到月、年的，按当月、当年首日 · Organisations that rate the skills of their people themselves on the day; where only the month or year is known, from its first day
// @scan every organisation may
MATCH (o:Organisation)
WHERE o.revision IS NOT NULL AND o.selfRatingSince IS NOT NULL
  AND date(o.selfRatingSince + CASE size(o.selfRatingSince)
    WHEN 4 THEN '-01-01'
    WHEN 7 THEN '-01'
    ELSE ''
  END) <= $asOf
  AND ($scope IS NULL OR o.code IN $scope)
RETURN o.code AS organisation, o.name AS organisationName, o.selfRatingSince AS since
ORDER BY organisation
