// 按代码取试点项目 · Pilot projects by code
UNWIND $keys AS key
MATCH (n:PilotProject {code: key})
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
RETURN n.code AS code, n.name AS name, n.level AS level, n.status AS status,
  o.code AS organisation, n.actions AS actions, n.since AS since, n.reviewDue AS reviewDue,
  n.fundingYuan AS fundingYuan, n.kind AS kind, n.owner AS owner, n.sourceDocId AS document,
  n.revision AS revision
ORDER BY code
