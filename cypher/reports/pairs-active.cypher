// 在带师徒 · Mentors and apprentices in active pairs
// @id I11
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 新结对起始日，缺省为截至日期当年 1 月 1 日 · first day of the period of new pairs; 1 January of the year of asOf without
// @param to date 新结对末日，缺省为截至日期 · last day of that period; asOf without
// @column mentor person 师傅编号 · mentor's id
// @column mentorName 师傅 · mentor
// @column apprentice person 徒弟编号 · apprentice's id
// @column apprenticeName 徒弟 · apprentice
// @column pairing pairing 结对编号 · pairing
// @column startsOn date 开始 · starts
// @column endsOn date 结束 · ends
// @column organisation organisation 协议所属单位代码 · code of the organisation of the agreement
// @column organisationName 协议所属单位 · organisation of the agreement
// @column counted flag 截至日期在带 · active on the day
// @column started flag 期内新结 · new in the period
// @figure mentors mentor 师傅人数 · mentors
// @figure apprentices apprentice 徒弟人数 · apprentices
// @figure started started 期内新结师徒对数 · new pairs in the period
// @unit 对 · pairs
// @definition 截至日期在带的“师傅×徒弟”组合数（同一对师徒只计一次），另计其中不同的师傅、徒弟人数，及期内开始的对数；草稿与作废的不计，未记开始日的不计，已出师、未通过或解除而未记结束日的不计在带；范围按协议所属单位 · Couples of mentor and apprentice active on the day, each couple once; beside them the distinct mentors and apprentices among them, and the couples whose pairing began in the period; drafts and void ones never count, nor those without a start; one that graduated, failed or was terminated without an end on record is not active; scope is that of the organisation of the agreement
// @scan every pairing may be active
// @long every pair that is active is an item
MATCH (m:Person)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p:Pairing)
  <-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]-(x:Person)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND (coalesce(size(p.pairsOnly), 0) = 0 OR m.personId + '>' + x.personId IN p.pairsOnly)
  AND p.validFrom IS NOT NULL
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
WITH m, x, p, p.validFrom <= $asOf AND (p.validTo > $asOf
    OR p.validTo IS NULL AND NOT coalesce(p.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED']) AS active,
  p.validFrom >= coalesce($from, date({year: $asOf.year}))
    AND p.validFrom <= coalesce($to, $asOf) AS started
WHERE active OR started
WITH m, x, p, active, started
ORDER BY active DESC, p.validFrom DESC, p.pairingId
WITH m, x, collect(p)[0] AS p, max(CASE WHEN active THEN 1 ELSE 0 END) = 1 AS counted,
  max(CASE WHEN started THEN 1 ELSE 0 END) = 1 AS started
OPTIONAL MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
WITH m, x, p, counted, started, collect(o)[0] AS o
RETURN m.personId AS mentor, m.name AS mentorName, x.personId AS apprentice,
  x.name AS apprenticeName, p.pairingId AS pairing, p.startsOn AS startsOn, p.endsOn AS endsOn,
  o.code AS organisation, o.name AS organisationName, counted, started
ORDER BY mentor, apprentice
