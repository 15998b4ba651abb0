// 1+X 培训项目 · Training projects of 1+X
// @access public
// @id I18b
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column project project 代码 · code
// @column name 项目 · project
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column status 当日状态 · status on the day
// @column since date 开始 · since
// @column running flag 尚未结项 · still running
// @figure running running 尚未结项 · still running
// @unit 个 · projects
// @definition 截至日期已立项的 1+X 培训项目，结项的也计，候选的不计；不计入试点项目 · 1+X training projects that had begun by the day, closed ones included, candidates not; they are not counted among the pilot projects
// @scan every project may be one
MATCH (n:PilotProject {kind: 'ONE_PLUS_X'})
WHERE n.revision IS NOT NULL
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
WHERE status <> 'CANDIDATE'
RETURN n.code AS project, n.name AS name, o.code AS organisation, o.name AS organisationName,
  status, n.since AS since, status <> 'CLOSED' AS running
ORDER BY project
