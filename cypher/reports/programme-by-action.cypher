// 五大行动的项目、基地与活动 · Projects, bases and events of the five actions
// @access public
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column action 行动 · action
// @column projects number 试点项目 · pilot projects
// @column onePlusX number 1+X 培训项目 · 1+X training projects
// @column bases number 培训基地 · training bases
// @column events number 活动 · events
// @column newest project 最近开始的项目 · the project that began last
// @scan every project, base and event may have tags
UNWIND ['SPIRIT', 'MERIT', 'TALENT', 'CARE', 'ENTERPRISE'] AS action
CALL (action) {
  MATCH (n:PilotProject)
  WHERE n.revision IS NOT NULL AND action IN n.actions
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
  WITH n, status
  WHERE NOT status IN ['CANDIDATE', 'CLOSED']
  WITH n
  ORDER BY n.validFrom DESC, n.code
  RETURN collect(n.code)[0] AS newest,
    count(CASE WHEN coalesce(n.kind, '') <> 'ONE_PLUS_X' THEN 1 END) AS projects,
    count(CASE WHEN n.kind = 'ONE_PLUS_X' THEN 1 END) AS onePlusX
}
CALL (action) {
  MATCH (n:TrainingBase)
  WHERE n.revision IS NOT NULL AND action IN n.actions
    AND (n.validFrom IS NULL OR n.validFrom <= $asOf)
    AND (n.validTo IS NULL OR n.validTo > $asOf)
  OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
  WITH n, o
  WHERE $scope IS NULL OR o.code IN $scope
  RETURN count(n) AS bases
}
CALL (action) {
  MATCH (n:Event)
  WHERE n.revision IS NOT NULL AND action IN n.actions AND n.validFrom <= $asOf
  OPTIONAL MATCH (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(o:Organisation)
  WITH n, o
  WHERE $scope IS NULL OR o.code IN $scope
  RETURN count(n) AS events
}
RETURN action, projects, onePlusX, bases, events, newest
ORDER BY action, newest
