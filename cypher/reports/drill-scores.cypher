// 师徒练兵成绩 · Scores of pairs at drills
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 举办日期起 · held on or after
// @param to date 举办日期止，缺省为截至日期 · held on or before; asOf without
// @column event event 活动代码 · code of the drill
// @column eventName 练兵会 · drill
// @column heldOn date 举办日期 · held on
// @column rank number 名次 · rank
// @column pairing pairing 结对编号 · pairing
// @column mentors 师傅 · mentors
// @column apprentices 徒弟 · apprentices
// @column organisation organisation 单位代码 · code of the pairing's organisation
// @column organisationName 单位 · organisation
// @column score number 得分 · score
// 对子的得分是其各人得分的平均；名次在该次练兵会全部对子中计，不受范围限制。 · A pair's score is the mean of those of its people; its rank is among all pairs of the drill, whatever the scope.
// @scan every drill
MATCH (n:Event)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
WHERE n.kind = 'DRILL' AND f.pairing IS NOT NULL AND f.score IS NOT NULL
  AND ($from IS NULL OR n.validFrom >= $from) AND n.validFrom <= coalesce($to, $asOf)
WITH n, f.pairing AS id, round(avg(f.score), 2) AS score
WITH n, collect({id: id, score: score}) AS pairs
UNWIND pairs AS pair
WITH n, pair, 1 + size([other IN pairs WHERE other.score > pair.score]) AS rank
MATCH (a:Pairing {pairingId: pair.id})
OPTIONAL MATCH (a)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH n, pair, rank, a, o
WHERE $scope IS NULL OR o.code IN $scope
CALL (a) {
  MATCH (m:Person)-[g:MENTORS_IN WHERE g.supersededAt IS NULL]->(a)
  WITH m
  ORDER BY m.personId
  RETURN collect(m.name) AS mentors
}
CALL (a) {
  MATCH (x:Person)-[g:APPRENTICED_IN WHERE g.supersededAt IS NULL]->(a)
  WITH x
  ORDER BY x.personId
  RETURN collect(x.name) AS apprentices
}
RETURN n.code AS event, n.name AS eventName, n.heldOn AS heldOn, rank, a.pairingId AS pairing,
  reduce(t = '', name IN mentors | t + CASE t WHEN '' THEN '' ELSE '、' END + name) AS mentors,
  reduce(t = '', name IN apprentices | t + CASE t WHEN '' THEN '' ELSE '、' END + name)
    AS apprentices,
  o.code AS organisation, o.name AS organisationName, pair.score AS score
ORDER BY heldOn DESC, event, rank, pairing
