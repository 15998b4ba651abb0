// 按项目取状态 · States by project, in order of their days
UNWIND $keys AS key
MATCH (p:PilotProject {code: key})-[f:HAS_STATE WHERE f.supersededAt IS NULL]->(n:ProjectState)
CALL (n) {
  OPTIONAL MATCH (n)-[g:PROMOTED_TO WHERE g.supersededAt IS NULL]->(r:Region)
  WITH g, r
  ORDER BY g.rank
  RETURN collect(r.code) AS regions
}
RETURN p.code AS project, n.from AS from, n.status AS status, regions, n.sourceDocId AS document
ORDER BY project, n.validFrom, from
