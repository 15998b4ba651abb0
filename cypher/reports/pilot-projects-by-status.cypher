// 试点项目按状态 · Pilot projects by status
// @access public
// @id I18c
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column project project 代码 · code
// @column name 项目 · project
// @column level 级别 · level
// @column kind 类别 · kind
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column status 当日状态 · status on the day
// @column reviewDue date 复评截止 · review due
// @by status
// @unit 个 · projects
// @definition 截至日期在库的改革试点项目，按当日状态分；没有状态历史的按登记的状态；1+X 培训项目另计 · Pilot projects on the registry on the day, by their status on it; those without a history by the status on record; 1+X training projects are counted apart
// @scan every project counts
MATCH (n:PilotProject)
WHERE n.revision IS NOT NULL AND coalesce(n.kind, '') <> 'ONE_PLUS_X'
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
WHERE status IS NOT NULL
RETURN n.code AS project, n.name AS name, n.level AS level, n.kind AS kind,
  o.code AS organisation, o.name AS organisationName, status, n.reviewDue AS reviewDue
ORDER BY project
