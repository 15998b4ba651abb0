// 试点项目资金 · Funding of pilot projects
// @access public
// @id I18d
// @param asOf date default today 截至日期 · as of this day
// @param from date 期间首日；缺省为最早 · first day of the period; the earliest without
// @param to date 期间末日（含）；缺省为截至日期 · last day of the period, inclusive; asOf without
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column project project 代码 · code
// @column name 项目 · project
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column paidOn date 日期 · paid on
// @column year 年度 · year
// @column payer 出资单位 · paid by
// @column yuan number 金额（元） · yuan
// @sum yuan
// @figure projects project 项目数 · projects
// @by year
// @unit 元 · yuan
// @definition 期间内拨付试点项目（含 1+X 培训项目）的资金之和，只知到月、年的按当月、当年首日；没有逐笔记录的项目，其资金总额计在开始日 · What pilot projects, 1+X ones included, were given in the period; where only the month or year is known, on its first day; a project without single funds on record is given its whole funding on its first day
// @scan every fund may fall into the period
CALL () {
  MATCH (n:PilotProject)-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(m:ProjectFund)
  RETURN n, m.paidOn AS paidOn, m.validFrom AS day, m.payer AS payer, m.yuan AS yuan
UNION ALL
  MATCH (n:PilotProject)
  WHERE n.fundingYuan > 0
    AND NOT EXISTS { (n)-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(:ProjectFund) }
  RETURN n, n.since AS paidOn, n.validFrom AS day, null AS payer, n.fundingYuan AS yuan
}
WITH n, paidOn, day, payer, yuan
WHERE ($from IS NULL OR day >= $from)
  AND (day <= coalesce($to, $asOf) OR day IS NULL AND $from IS NULL)
OPTIONAL MATCH (o:Organisation)-[r:RUNS WHERE r.supersededAt IS NULL]->(n)
WITH n, o, paidOn, payer, yuan
WHERE $scope IS NULL OR o.code IN $scope
RETURN n.code AS project, n.name AS name, o.code AS organisation, o.name AS organisationName,
  paidOn, left(paidOn, 4) AS year, payer, yuan
ORDER BY paidOn, payer, project
