// 竞赛获奖人次 · Prizes won at competitions
// @id I15b
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 期初，缺省为截至日期当年 1 月 1 日 · first day of the period; 1 January of the year of asOf without
// @param to date 期末，缺省为截至日期 · last day of the period; asOf without
// @column event event 活动代码 · code of the edition
// @column eventName 竞赛 · competition
// @column series 系列 · series
// @column level level 级别 · level
// @column heldOn date 举办日期 · held on
// @column person person 编号 · id
// @column name 姓名 · name
// @column organisation organisation 单位代码 · code of the person's organisation
// @column organisationName 单位 · organisation
// @column rank number 名次 · rank
// @column prize 奖项 · prize
// @by level
// @figure people person 获奖人数 · people
// @figure competitions event 竞赛届次 · editions
// @unit 人次 · prizes
// @definition I15 中获奖的参赛人次，按竞赛级别分组；奖项的级别就是该届竞赛的级别 · Those entries of I15 that won a prize, by the level of the competition, which is the level of its prizes
// @reach
// @scan every competition of the period
MATCH (n:Event)<-[f:ENTERED WHERE f.supersededAt IS NULL]-(p:Person)
WHERE n.kind = 'COMPETITION' AND f.prize IS NOT NULL
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
WITH n, f, p, now, coalesce(held[0], now) AS o
WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR now.code IN $reach)
RETURN n.code AS event, n.name AS eventName, n.series AS series, n.level AS level,
  n.heldOn AS heldOn, p.personId AS person, p.name AS name, o.code AS organisation,
  o.name AS organisationName, f.rank AS rank, f.prize AS prize
ORDER BY heldOn, event, coalesce(rank, 2147483647), person
