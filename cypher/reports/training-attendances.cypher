// 培训人次 · Training attendances
// @id I14
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 期初，缺省为截至日期当年 1 月 1 日 · first day of the period; 1 January of the year of asOf without
// @param to date 期末，缺省为截至日期 · last day of the period; asOf without
// @column event event 活动代码 · code of the course
// @column eventName 培训 · course
// @column heldOn date 举办日期 · held on
// @column person person 编号 · id
// @column name 姓名 · name
// @column organisation organisation 单位代码 · code of the person's organisation
// @column organisationName 单位 · organisation
// @figure people person 培训人数 · people
// @figure courses event 培训班次 · courses
// @unit 人次 · attendances
// @definition 期内举办的培训（类型为培训的活动）的参加人次：一人参加一次计一人次；主讲和评委不计。不同的人数另列，两者不相混。范围和单位按参加者当日所在的单位，不按举办单位 · Attendances of training courses held in the period: one for each person and course; speakers and judges do not count. How many different people these are is a figure of its own, and the two are never mixed. Scope and organisation are where whoever attended worked on the day, not of who held the course
// @reach
// @scan every course of the period
MATCH (n:Event)<-[f:ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
WHERE n.kind = 'TRAINING' AND f.role = 'ATTENDEE'
  AND n.validFrom >= coalesce($from, date({year: $asOf.year}))
  AND n.validFrom <= coalesce($to, $asOf)
OPTIONAL MATCH (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(now:Organisation)
CALL (n, p, e) {
  MATCH (p)-[g:HELD_POST WHERE g.supersededAt IS NULL]->(u:Organisation)
  WHERE (g.validFrom IS NULL OR g.validFrom <= n.validFrom)
    AND (g.validTo > n.validFrom
      // Without a last day it lasts until something else begins, if anything does.
      OR g.validTo IS NULL AND g.validFrom IS NOT NULL
        AND NOT coalesce(e.validFrom > g.validFrom AND e.validFrom <= n.validFrom, false)
        AND NOT EXISTS {
          (p)-[h:HELD_POST WHERE h.supersededAt IS NULL AND h.validFrom <= n.validFrom
            AND h.validFrom > g.validFrom]->()
        }
        AND (coalesce(e.validFrom > n.validFrom, false) OR EXISTS {
          (p)-[j:HELD_POST WHERE j.supersededAt IS NULL AND j.validFrom > n.validFrom]->()
        }))
  WITH u, g
  ORDER BY g.validFrom IS NULL, g.validFrom DESC, u.code, g.occupation
  RETURN collect([u, g.occupation])[0] AS held
}
WITH n, p, now, coalesce(held[0], now) AS o
WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR now.code IN $reach)
RETURN n.code AS event, n.name AS eventName, n.heldOn AS heldOn, p.personId AS person,
  p.name AS name, o.code AS organisation, o.name AS organisationName
ORDER BY heldOn, event, person
