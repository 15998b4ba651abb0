// 出师徒弟的转化率 · Share of the graduated apprentices who became mentors or leaders
// @id I13b
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column person person 编号 · id
// @column name 姓名 · name
// @column graduatedOn date 首次出师 · first graduated
// @column organisation organisation 首次出师协议所属单位代码 · code of the organisation of that agreement
// @column organisationName 首次出师协议所属单位 · organisation of that agreement
// @column studios 领衔的工作室 · studios that the person leads or led
// @column counted flag 后来带徒或领衔 · later a mentor or a leader
// @column mentor flag 后来带徒 · later a mentor
// @column leader flag 后来领衔工作室 · later a leader of a studio
// @figure mentors mentor 后来带徒的人数 · who became mentors
// @figure leaders leader 后来领衔工作室的人数 · who came to lead a studio
// @share
// @unit % · %
// @definition 截至日期前出师的徒弟中，首次出师后（至截至日期）开始带徒或开始领衔工作室的 ÷ 全部出师徒弟，每人计一次；草稿与作废的结对不计；范围按首次出师协议所属单位 · Of the apprentices who graduated by the day, those who after their first graduation and by the day began to teach apprentices or to lead a studio / all of them, each person once; draft and void pairings do not count; scope is that of the organisation of the agreement of the first graduation
// @scan every pairing may have ended by the day
MATCH (x:Person)-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]->(p:Pairing)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND coalesce(b.outcome, p.status) = 'GRADUATED'
WITH x, p, coalesce(p.validTo - duration({days: 1}), CASE size(b.graduatedOn)
    WHEN 10 THEN date(b.graduatedOn)
    WHEN 7 THEN date(b.graduatedOn + '-01') + duration({months: 1}) - duration({days: 1})
    WHEN 4 THEN date(b.graduatedOn + '-12-31')
  END) AS ended
WHERE ended <= $asOf
WITH x, p, ended
ORDER BY ended, p.pairingId
WITH x, collect({p: p, ended: ended})[0] AS one
WITH x, one.p AS p, one.ended AS ended
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH x, ended, collect(o)[0] AS o
WHERE $scope IS NULL OR o.code IN $scope
WITH x, ended, o, EXISTS {
    MATCH (x)-[m:MENTORS_IN WHERE m.supersededAt IS NULL]->(q:Pairing)
    WHERE NOT coalesce(q.status, '') IN ['DRAFT', 'VOID']
      AND q.validFrom > ended AND q.validFrom <= $asOf
  } AS mentor
CALL (x, ended) {
  MATCH (x)-[l:LEADS WHERE l.supersededAt IS NULL]->(s:Studio)
  WHERE l.validFrom > ended AND l.validFrom <= $asOf
  WITH DISTINCT s
  ORDER BY s.code
  RETURN reduce(all = '', name IN collect(s.name) |
    all + CASE all WHEN '' THEN '' ELSE '、' END + name) AS studios
}
RETURN x.personId AS person, x.name AS name, ended AS graduatedOn, o.code AS organisation,
  o.name AS organisationName, studios, mentor OR studios <> '' AS counted, mentor,
  studios <> '' AS leader
ORDER BY person
