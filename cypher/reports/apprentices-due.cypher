// 即将出师的徒弟 · Apprentices due to graduate
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param days number default 90 未来天数 · within so many days
// @column apprentice person 徒弟编号 · apprentice's id
// @column apprenticeName 徒弟 · apprentice
// @column mentors 师傅 · mentors
// @column pairing pairing 结对编号 · pairing
// @column goal 培养目标 · goal
// @column endsOn date 结束 · ends
// @column daysLeft number 剩余天数 · days left
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @scan every pairing may end soon
MATCH (x:Person)-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]->(p:Pairing)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND NOT coalesce(b.outcome, p.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED']
  AND p.validFrom <= $asOf
  AND p.validTo > $asOf
  AND p.validTo <= $asOf + duration({days: $days + 1})
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH x, p, collect(o)[0] AS o
CALL (p, x) {
  MATCH (m:Person)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p)
  WHERE coalesce(size(p.pairsOnly), 0) = 0 OR m.personId + '>' + x.personId IN p.pairsOnly
  WITH m, a
  ORDER BY a.position
  RETURN reduce(all = '', name IN collect(m.name) |
    all + CASE all WHEN '' THEN '' ELSE '、' END + name) AS mentors
}
RETURN x.personId AS apprentice, x.name AS apprenticeName, mentors, p.pairingId AS pairing,
  p.goal AS goal, p.endsOn AS endsOn, duration.inDays($asOf, p.validTo).days - 1 AS daysLeft,
  o.code AS organisation, o.name AS organisationName
ORDER BY daysLeft, pairing, apprentice
