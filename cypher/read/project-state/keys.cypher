// 有状态历史的试点项目 · Pilot projects with a history
MATCH (n:PilotProject)
WHERE n.code > $after AND EXISTS { (n)-[f:HAS_STATE WHERE f.supersededAt IS NULL]->(:ProjectState) }
RETURN n.code AS key
ORDER BY key
LIMIT $limit
