// 检索试点项目 · Pilot projects that fit, with the state they are in on a day, the next reviews first
MATCH (n:PilotProject)
WHERE n.revision IS NOT NULL
  AND ($folded IS NULL OR n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($level IS NULL OR n.level = $level)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($action IS NULL OR $action IN n.actions)
  AND ($dueBefore IS NULL OR n.overdueFrom <= $dueBefore)
  AND ($organisations IS NULL OR EXISTS {
    MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
    WHERE o.code IN $organisations
  })
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
WHERE status IS NOT NULL AND ($status IS NULL OR status = $status)
ORDER BY coalesce(n.overdueFrom, date('9999-12-31')), n.code
WITH collect(n.code) AS codes
RETURN size(codes) AS total, codes[$offset..$offset + $limit] AS page
