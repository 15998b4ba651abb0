// 试点项目复评到期 · Reviews of pilot projects that are due
// @access public
// @param asOf date default today 截至日期 · as of this day
// @param days number default 90 几天之内到期 · due within so many days
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column project project 代码 · code
// @column name 项目 · project
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column status 当日状态 · status on the day
// @column reviewDue date 复评截止 · review due
// @column daysLeft number 剩余天数 · days left
// @column overdue flag 已逾期 · overdue
// @scan every project may be due
MATCH (n:PilotProject)
WHERE n.revision IS NOT NULL AND n.overdueFrom <= $asOf + duration({days: $days + 1})
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
WITH n, o
WHERE $scope IS NULL OR o.code IN $scope
CALL (n) {
  OPTIONAL MATCH (n)-[h:HAS_STATE WHERE h.supersededAt IS NULL]->(s:ProjectState)
  WITH s
  ORDER BY s.validFrom, s.from
  WITH collect(s) AS states, collect(CASE WHEN s.validFrom <= $asOf THEN s END) AS past
  RETURN CASE
      WHEN size(states) > 0 THEN past[-1].status
      WHEN n.validFrom IS NULL OR n.validFrom <= $asOf THEN n.status
    END AS status
}
WITH n, o, status
WHERE status <> 'CLOSED'
RETURN n.code AS project, n.name AS name, o.code AS organisation, o.name AS organisationName,
  status, n.reviewDue AS reviewDue,
  duration.inDays($asOf, n.overdueFrom).days - 1 AS daysLeft, n.overdueFrom <= $asOf AS overdue
ORDER BY reviewDue, project
