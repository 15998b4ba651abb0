// 出师徒弟的晋级率 · Share of the graduated apprentices whose grade rose
// @id I13
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 期间首日，缺省为截至日期当年 1 月 1 日 · first day of the period; 1 January of the year of asOf without
// @param to date 期间末日，缺省为截至日期 · last day of the period; asOf without
// @column apprentice person 徒弟编号 · apprentice's id
// @column apprenticeName 徒弟 · apprentice
// @column pairing pairing 结对编号 · pairing
// @column startsOn date 开始 · starts
// @column endsOn date 结束 · ends
// @column gradeBefore 结对时等级 · grade at the start
// @column gradeAfter 此后等级 · grade afterwards
// @column organisation organisation 协议所属单位代码 · code of the organisation of the agreement
// @column organisationName 协议所属单位 · organisation of the agreement
// @column counted flag 等级提高 · grade rose
// @column first flag 结对时没有等级 · without a grade at the start
// @figure first first 等级提高而结对时没有等级的人数 · of those whose grade rose, without one at the start
// @share
// @unit % · %
// @definition 期内（且不晚于截至日期）出师的徒弟中，从结对开始到结束后 12 个月（至截至日期为止）所取得的新八级最高等级高于开始时的 ÷ 全部出师徒弟，每人计一次；开始时没有等级而此后取得的算提高，另列人数；没有发证日期的证书视为开始前已有；没有记结对开始日的算未提高；范围按协议所属单位 · Of the apprentices who graduated in the period and by the day, those whose highest grade of the eight levels obtained by twelve months after the end (and by the day) is higher than at the start / all of them, each person once; who had none at the start and obtained one has risen, and how many these are is said; a certificate without a day of issue counts as held before; without a start on record nobody has risen; scope is that of the organisation of the agreement
// @scan every pairing may have ended in the period
MATCH (x:Person)-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]->(p:Pairing)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND coalesce(b.outcome, p.status) = 'GRADUATED'
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
WITH x, p, coalesce(p.validTo - duration({days: 1}), CASE size(b.graduatedOn)
    WHEN 10 THEN date(b.graduatedOn)
    WHEN 7 THEN date(b.graduatedOn + '-01') + duration({months: 1}) - duration({days: 1})
    WHEN 4 THEN date(b.graduatedOn + '-12-31')
  END) AS ended
WHERE ended >= coalesce($from, date({year: $asOf.year}))
  AND ended <= coalesce($to, $asOf) AND ended <= $asOf
WITH x, p, CASE WHEN ended + duration({months: 12}) < $asOf THEN ended + duration({months: 12})
    ELSE $asOf END AS until
CALL (x, p, until) {
  OPTIONAL MATCH (x)-[h:HOLDS WHERE h.supersededAt IS NULL]->
    (c:SkillCertificate {scheme: 'EIGHT_LEVEL'})
  WITH c.validFrom AS issued, reduce(at = -1, i IN range(0, 7) | CASE
    WHEN ['APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN',
    'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'][i] = c.grade THEN i ELSE at
  END) AS rank
  RETURN max(CASE WHEN issued IS NULL OR issued <= p.validFrom THEN rank ELSE -1 END) AS before,
    max(CASE WHEN issued IS NULL OR issued <= until THEN rank ELSE -1 END) AS after
}
WITH x, p, before, after, p.validFrom IS NOT NULL AND after > before AS counted
ORDER BY counted DESC, p.validFrom DESC, p.pairingId
WITH x, collect({p: p, before: before, after: after, counted: counted})[0] AS one
WITH x, one.p AS p, one.before AS before, one.after AS after, one.counted AS counted
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH x, p, before, after, counted, collect(o)[0] AS o,
  ['APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN',
    'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'] AS grades
RETURN x.personId AS apprentice, x.name AS apprenticeName, p.pairingId AS pairing,
  p.startsOn AS startsOn, p.endsOn AS endsOn,
  CASE WHEN before >= 0 THEN grades[before] END AS gradeBefore,
  CASE WHEN after >= 0 THEN grades[after] END AS gradeAfter, o.code AS organisation,
  o.name AS organisationName, counted, counted AND before < 0 AS first
ORDER BY apprentice
