// 注销前：某人现用与曾用的姓名、关联的结对与账户 · Before an erasure: the names that somebody has or had, their pairings and accounts
MATCH (p:Person {personId: $id})
CALL (p) {
  OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(p)
  RETURN collect(DISTINCT v.name) AS former
}
CALL (p) {
  OPTIONAL MATCH (p)-[:MENTORS_IN|APPRENTICED_IN]->(n:Pairing)
  RETURN collect(DISTINCT n.pairingId) AS pairings
}
CALL (p) {
  OPTIONAL MATCH (a:Account)-[:IS_PERSON]->(p)
  RETURN collect(DISTINCT a.name) AS accounts
}
RETURN p.name AS name, former, p.employeeNo AS employeeNo, p.erasedAt AS erasedAt, pairings,
  accounts
ORDER BY p.personId
