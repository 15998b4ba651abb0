// 有逐笔资金的试点项目 · Pilot projects with funds on record
MATCH (n:PilotProject)
WHERE n.code > $after AND EXISTS { (n)-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(:ProjectFund) }
RETURN n.code AS key
ORDER BY key
LIMIT $limit
