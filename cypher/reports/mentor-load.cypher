// 带徒负荷 · Apprentices of each mentor
// @id I21a
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param least number default 1 至少几名徒弟 · mentors with at least so many apprentices
// @column mentor person 师傅编号 · mentor's id
// @column mentorName 师傅 · mentor
// @column organisation organisation 单位代码 · code of the mentor's organisation
// @column organisationName 单位 · mentor's organisation
// @column apprentices number 在带徒弟人数 · active apprentices
// @column pairings number 在带协议数 · active pairings
// @unit 位 · mentors
// @definition 截至日期有至少若干名在带徒弟的师傅，各带几人；同一徒弟在几份协议中只计一次；草稿与作废的不计；师傅的单位为当日任职的单位 · Mentors with at least so many active apprentices on the day and how many each has; an apprentice of several pairings counts once; drafts and void pairings never count; the organisation of a mentor is that of the day
// @scan every pairing may be active
MATCH (m:Person)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p:Pairing)
  <-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]-(x:Person)
WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
  AND (coalesce(size(p.pairsOnly), 0) = 0 OR m.personId + '>' + x.personId IN p.pairsOnly)
  AND p.validFrom <= $asOf
  AND (p.validTo > $asOf
    OR p.validTo IS NULL AND NOT coalesce(p.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED'])
  AND ($scope IS NULL OR EXISTS {
    MATCH (p)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $scope
  })
WITH m, count(DISTINCT x) AS apprentices, count(DISTINCT p) AS pairings
WHERE apprentices >= $least
OPTIONAL MATCH (m)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(now:Organisation)
CALL (m, e) {
  MATCH (m)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(u:Organisation)
  WHERE (f.validFrom IS NULL OR f.validFrom <= $asOf)
    AND (f.validTo > $asOf
      // Without a last day it lasts until something else begins, if anything does.
      OR f.validTo IS NULL AND f.validFrom IS NOT NULL
        AND NOT coalesce(e.validFrom > f.validFrom AND e.validFrom <= $asOf, false)
        AND NOT EXISTS {
          (m)-[g:HELD_POST WHERE g.supersededAt IS NULL AND g.validFrom <= $asOf
            AND g.validFrom > f.validFrom]->()
        }
        AND (coalesce(e.validFrom > $asOf, false) OR EXISTS {
          (m)-[h:HELD_POST WHERE h.supersededAt IS NULL AND h.validFrom > $asOf]->()
        }))
  WITH u, f
  ORDER BY f.validFrom IS NULL, f.validFrom DESC, u.code, f.occupation
  RETURN collect([u, f.occupation])[0] AS held
}
WITH m, coalesce(held[0], now) AS o, apprentices, pairings
RETURN m.personId AS mentor, m.name AS mentorName, o.code AS organisation,
  o.name AS organisationName, apprentices, pairings
ORDER BY apprentices DESC, pairings DESC, mentor
