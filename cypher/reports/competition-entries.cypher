// 竞赛参赛人次 · Entries of competitions
// @id I15
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
// @column occupation occupation 工种代码 · code of the trade
// @column occupationName 工种 · trade
// @column industry 行业（职业中类） · industry, the middle class of the trade
// @column rank number 名次 · rank
// @column prize 奖项 · prize
// @column prized flag 获奖 · won a prize
// @by level
// @figure people person 参赛人数 · people
// @figure competitions event 竞赛届次 · editions
// @figure trades occupation 工种数 · trades
// @figure industries industry 行业数 · industries
// @figure prizes prized 获奖人次 · prizes
// @unit 人次 · entries
// @definition 期内举办的竞赛的参赛人次：一人参加一届计一人次，评委等不计；不同的人数、届次、工种数、行业数和获奖人次另列。工种为该届所定工种，未定的取参赛者当日的工种；行业按职业编码的中类（如 6-28）计。范围和单位按参赛者当日所在的单位；各级奖项见 I15b · Entries of competitions held in the period: one for each person and edition; judges and others do not count. How many different people, editions, trades, industries and prizes these are are figures of their own. The trade is that of the edition, or else the one in which the person worked on the day; an industry is a middle class of the occupational classification, such as 6-28. Scope and organisation are where whoever entered worked on the day; prizes by level are I15b
// @reach
// @scan every competition of the period
MATCH (n:Event)<-[f:ENTERED WHERE f.supersededAt IS NULL]-(p:Person)
WHERE n.kind = 'COMPETITION' AND n.validFrom >= coalesce($from, date({year: $asOf.year}))
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
WITH n, f, p, now, held, coalesce(held[0], now) AS o
WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR now.code IN $reach)
OPTIONAL MATCH (n)-[i:IN_TRADE WHERE i.supersededAt IS NULL]->(own:Occupation)
OPTIONAL MATCH (worked:Occupation {code: held[1]})
OPTIONAL MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(works:Occupation)
WITH n, f, p, o, coalesce(own, worked, works) AS t
RETURN n.code AS event, n.name AS eventName, n.series AS series, n.level AS level,
  n.heldOn AS heldOn, p.personId AS person, p.name AS name, o.code AS organisation,
  o.name AS organisationName, t.code AS occupation, t.name AS occupationName,
  CASE WHEN size(t.code) = 10 AND substring(t.code, 1, 1) = '-' AND substring(t.code, 4, 1) = '-'
    THEN left(t.code, 4) END AS industry,
  f.rank AS rank, f.prize AS prize, f.prize IS NOT NULL AS prized
ORDER BY heldOn, event, coalesce(rank, 2147483647), person
