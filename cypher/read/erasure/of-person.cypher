// 注销前：某人现用与曾用的姓名、关联的结对与账户 · Before an erasure: the names that somebody has or had, their pairings and accounts
MATCH (p:Person {personId: $id})
CALL (p) {
  // Of the records that were merged into this one too.
  OPTIONAL MATCH (m:MergedPerson)-[:MERGED_INTO*1..]->(p)
  WITH collect(m) AS merged, p
  UNWIND merged + p AS record
  OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(record)
  WITH merged, collect(DISTINCT v.name) AS versions
  RETURN [x IN merged | x.name] + versions AS former
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
