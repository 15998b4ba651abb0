// 即将到期的师徒结对 · Pairings that end soon
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param days number default 90 未来天数 · within so many days
// @column pairing pairing 结对编号 · pairing
// @column agreementNo 协议编号 · agreement
// @column mentors 师傅 · mentors
// @column apprentices 徒弟 · apprentices
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column startsOn date 开始 · starts
// @column endsOn date 结束 · ends
// @column daysLeft number 剩余天数 · days left
// @scan every pairing may end soon
MATCH (p:Pairing)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND p.validFrom <= $asOf
  AND p.validTo > $asOf
  AND p.validTo <= $asOf + duration({days: $days + 1})
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
CALL (p) {
  MATCH (m:Person)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p)
  WITH m, a
  ORDER BY a.position
  RETURN reduce(all = '', name IN collect(m.name) |
    all + CASE all WHEN '' THEN '' ELSE '、' END + name) AS mentors
}
CALL (p) {
  MATCH (x:Person)-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]->(p)
  WITH x, b
  ORDER BY b.position
  RETURN reduce(all = '', name IN collect(x.name) |
    all + CASE all WHEN '' THEN '' ELSE '、' END + name) AS apprentices
}
RETURN p.pairingId AS pairing, p.agreementNo AS agreementNo, mentors, apprentices,
  o.code AS organisation, o.name AS organisationName, p.startsOn AS startsOn, p.endsOn AS endsOn,
  duration.inDays($asOf, p.validTo).days - 1 AS daysLeft
ORDER BY daysLeft, pairing
