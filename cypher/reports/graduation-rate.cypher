// 期内出师率 · Graduation rate in the period
// @id I12
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 期间首日，缺省为截至日期当年 1 月 1 日 · first day of the period; 1 January of the year of asOf without
// @param to date 期间末日，缺省为截至日期 · last day of the period; asOf without
// @column apprentice person 徒弟编号 · apprentice's id
// @column apprenticeName 徒弟 · apprentice
// @column pairing pairing 结对编号 · pairing
// @column startsOn date 开始 · starts
// @column endsOn date 结束 · ends
// @column outcome 结果 · outcome
// @column organisation organisation 协议所属单位代码 · code of the organisation of the agreement
// @column organisationName 协议所属单位 · organisation of the agreement
// @column counted flag 出师 · graduated
// @column failed flag 未通过 · failed
// @column terminated flag 解除 · terminated
// @figure failed failed 未通过人次 · failed
// @figure terminated terminated 解除人次 · terminated
// @share
// @unit % · %
// @definition 期内（且不晚于截至日期）到期的学徒关系中，出师的 ÷（出师＋未通过＋解除）；每份协议的每名徒弟计一次，以徒弟本人的结果为准，没有则以协议状态为准；结束日为协议末日，没有则为出师日；延期、在带、草稿与作废的不计；范围按协议所属单位 · Of the apprenticeships that ended in the period and by the day, those graduated / (graduated + failed + terminated); each apprentice of an agreement once, by the apprentice's own outcome, else the state of the agreement; it ends with the last day of the agreement, else on the day of graduation; extended, active, draft and void ones do not count; scope is that of the organisation of the agreement
// @scan every pairing may have ended in the period
MATCH (x:Person)-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]->(p:Pairing)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND coalesce(b.outcome, p.status) IN ['GRADUATED', 'FAILED', 'TERMINATED']
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
WITH x, p, coalesce(b.outcome, p.status) AS outcome, coalesce(p.validTo - duration({days: 1}), CASE size(b.graduatedOn)
    WHEN 10 THEN date(b.graduatedOn)
    WHEN 7 THEN date(b.graduatedOn + '-01') + duration({months: 1}) - duration({days: 1})
    WHEN 4 THEN date(b.graduatedOn + '-12-31')
  END) AS ended
WHERE ended >= coalesce($from, date({year: $asOf.year}))
  AND ended <= coalesce($to, $asOf) AND ended <= $asOf
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH x, p, outcome, collect(o)[0] AS o
RETURN x.personId AS apprentice, x.name AS apprenticeName, p.pairingId AS pairing,
  p.startsOn AS startsOn, p.endsOn AS endsOn, outcome, o.code AS organisation,
  o.name AS organisationName, outcome = 'GRADUATED' AS counted, outcome = 'FAILED' AS failed,
  outcome = 'TERMINATED' AS terminated
ORDER BY pairing, apprentice
