// 试点项目名单中的各行 · Pilot projects as lists show them on a day
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:PilotProject {code: $keys[place]})
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
OPTIONAL MATCH (n)-[g:OWNED_BY WHERE g.supersededAt IS NULL]->(owner:Organisation)
CALL (n) {
  OPTIONAL MATCH (n)-[h:HAS_STATE WHERE h.supersededAt IS NULL]->(s:ProjectState)
  WITH s
  ORDER BY s.validFrom, s.from
  WITH collect(s) AS states, collect(CASE WHEN s.validFrom <= $asOf THEN s END) AS past
  RETURN past[-1].from AS statusFrom, CASE
      WHEN size(states) > 0 THEN past[-1].status
      WHEN n.validFrom IS NULL OR n.validFrom <= $asOf THEN n.status
    END AS status
}
CALL (n) {
  OPTIONAL MATCH (n)-[h:HAS_FUND WHERE h.supersededAt IS NULL]->(m:ProjectFund)
  RETURN CASE
      WHEN count(m) > 0 THEN sum(CASE WHEN m.validFrom <= $asOf THEN m.yuan ELSE 0 END)
      WHEN n.validFrom IS NULL OR n.validFrom <= $asOf THEN n.fundingYuan
    END AS fundingYuan
}
RETURN n.code AS code, n.name AS name, n.level AS level, n.kind AS kind, status, statusFrom,
  o.code AS organisation, o.name AS organisationName, n.owner AS owner,
  coalesce(owner.name, n.owner) AS ownerName, n.actions AS actions, n.since AS since,
  n.reviewDue AS reviewDue,
  coalesce(n.overdueFrom <= $asOf AND status <> 'CLOSED', false) AS overdue, fundingYuan, place
ORDER BY place, code
