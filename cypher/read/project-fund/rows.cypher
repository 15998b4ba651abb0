// 按项目取资金 · Funds by project, in order of their days
UNWIND $keys AS key
MATCH (p:PilotProject {code: key})-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(n:ProjectFund)
RETURN p.code AS project, n.paidOn AS paidOn, n.payer AS payer, n.yuan AS yuan,
  n.sourceDocId AS document
ORDER BY project, n.validFrom, paidOn, payer
