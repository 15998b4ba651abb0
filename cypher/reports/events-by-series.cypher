// 各类活动 · Events by kind and series
// @access public
// @param asOf date default today 截至日期 · as of this day
// @param from date 举办日期起 · held on or after
// @param to date 举办日期止，缺省为截至日期 · held on or before; asOf without
// @column kind 类型 · kind
// @column series 系列 · series
// @column events number 次数 · events
// @column people number 参加人数 · people
// @column attendances number 参加人次 · attendances
// @column prizes number 获奖人次 · prizes
// @column firstOn date 最早一次 · first held on
// @column lastOn date 最近一次 · last held on
// @column latest event 最近一次的代码 · code of the last
// 没有记日期的活动不计。 · Events without a day do not count.
// 一人在一次活动中计一人次，不论几种身份；人数为不同的人。 · One attendance for each person and event, in however many roles; people are different people.
// @scan every event counts
MATCH (n:Event)
WHERE n.revision IS NOT NULL
  AND ($from IS NULL OR n.validFrom >= $from) AND n.validFrom <= coalesce($to, $asOf)
OPTIONAL MATCH (n)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
WITH n, p, count(f.prize) AS prizes
ORDER BY n.heldOn, n.code
WITH n.kind AS kind, n.series AS series, collect(DISTINCT n) AS events,
  count(DISTINCT p) AS people, count(p) AS attendances, sum(prizes) AS prizes,
  min(n.heldOn) AS firstOn, max(n.heldOn) AS lastOn
RETURN kind, series, size(events) AS events, people, attendances, prizes, firstOn, lastOn,
  events[-1].code AS latest
ORDER BY kind, series, latest
