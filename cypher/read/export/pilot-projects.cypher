// 这些组织的试点项目代码 · Codes of the pilot projects that organisations carry out
UNWIND $organisations AS code
MATCH (:Organisation {code: code})-[f:RUNS WHERE f.supersededAt IS NULL]->(n:PilotProject)
RETURN DISTINCT n.code AS key
ORDER BY key
