// 试点项目代码 · Codes of pilot projects
MATCH (n:PilotProject)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
