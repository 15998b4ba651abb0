// 接班风险 · Studios and trades whose leader or only mentor retires without a successor
// @id I21c
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param years number default 5 几年之内退休 · retires within so many years
// @column role 身份 · leader of a studio, or only mentor of a trade
// @column person person 编号 · id
// @column name 姓名 · name
// @column retiresOn date 退休日期 · retires on
// @column studio studio 工作室代码 · code of the studio
// @column studioName 工作室 · studio
// @column occupation occupation 工种代码 · code of the trade
// @column occupationName 工种 · trade
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column counted flag 无人接班 · at risk
// @column unknown flag 未记退休日期 · day of retirement not on record
// @figure leftOut unknown 未记退休日期而未判断 · left out for want of a day of retirement
// @unit 项 · cases
// @definition 截至日期的工作室领衔人，或一个单位一个工种中唯一在带徒弟的师傅，在 n 年内退休，而工作室的其他在职成员（或该单位同工种的其他在职人员）中没有不在同期退休、持技师及以上有效证书的人；没有登记退休日期的不作判断，另列人数；不内置退休年龄；单位和工种按截至日期 · Leaders of studios on the day, and people who alone have apprentices in a trade of an organisation, who retire within n years, while no other employed member of the studio (or no one else employed there in the trade) holds a certificate of technician or above and stays beyond those years; without a day of retirement on record nothing is judged, and how many these are is said; no age of retirement is built in; organisation and trade are those of the day
// @reach
// @scan every leader and every mentor may retire
// @long looks at every leader and mentor, and at who could follow
CALL () {
  MATCH (s:Studio)<-[l:LEADS WHERE l.supersededAt IS NULL]-(p:Person)
  WHERE (l.validFrom IS NULL OR l.validFrom <= $asOf)
    AND (l.validTo IS NULL OR l.validTo > $asOf)
    AND (s.validTo IS NULL OR s.validTo > $asOf)
    AND NOT coalesce(s.status, '') IN ['REVOKED', 'CLOSED']
  MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
  WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR o.code IN $reach)
  CALL (s, p) {
    OPTIONAL MATCH (s)<-[m:MEMBER_OF|LEADS WHERE m.supersededAt IS NULL]-(other:Person)
    WHERE other <> p AND (m.validFrom IS NULL OR m.validFrom <= $asOf)
      AND (m.validTo IS NULL OR m.validTo > $asOf)
    RETURN collect(DISTINCT other) AS others
  }
  RETURN 'LEADER' AS role, p, s, null AS t, o, others
UNION
  CALL () {
    MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(p:Person)
      -[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
    WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR o.code IN $reach)
      AND NOT EXISTS { (p)-[:HELD_POST]->() }
    RETURN o, t, p
  UNION ALL
    // Whoever held other posts: of those that hold on the day the one that began last.
    MATCH (:Organisation)<-[:HELD_POST]-(p:Person)
    WITH DISTINCT p
    OPTIONAL MATCH (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(now:Organisation)
    CALL (p, e) {
      MATCH (p)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(u:Organisation)
      WHERE (f.validFrom IS NULL OR f.validFrom <= $asOf)
        AND (f.validTo > $asOf
          // Without a last day it lasts until something else begins, if anything does.
          OR f.validTo IS NULL AND f.validFrom IS NOT NULL
            AND NOT coalesce(e.validFrom > f.validFrom AND e.validFrom <= $asOf, false)
            AND NOT EXISTS {
              (p)-[g:HELD_POST WHERE g.supersededAt IS NULL AND g.validFrom <= $asOf
                AND g.validFrom > f.validFrom]->()
            }
            AND (coalesce(e.validFrom > $asOf, false) OR EXISTS {
              (p)-[h:HELD_POST WHERE h.supersededAt IS NULL AND h.validFrom > $asOf]->()
            }))
      WITH u, f
      ORDER BY f.validFrom IS NULL, f.validFrom DESC, u.code, f.occupation
      RETURN collect([u, f.occupation])[0] AS held
    }
    WITH p, now, held
    WHERE $reach IS NULL OR now.code IN $reach
    OPTIONAL MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(works:Occupation)
    WITH p, coalesce(held[0], now) AS o, coalesce(held[1], works.code) AS trade
    MATCH (t:Occupation {code: trade})
    WHERE o IS NOT NULL AND ($scope IS NULL OR o.code IN $scope)
    RETURN o, t, p
  }
  WITH o, t, p, EXISTS {
      MATCH (p)-[m:MENTORS_IN WHERE m.supersededAt IS NULL]->(a:Pairing)
      WHERE a.validFrom <= $asOf
        AND NOT coalesce(a.status, '') IN ['DRAFT', 'VOID']
        AND (a.validTo > $asOf
          OR a.validTo IS NULL
            AND NOT coalesce(a.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED'])
    } AS mentors
  WITH o, t, collect(CASE WHEN mentors THEN p END) AS masters,
    collect(CASE WHEN NOT mentors THEN p END) AS others
  WHERE size(masters) = 1
  RETURN 'ONLY_MENTOR' AS role, masters[0] AS p, null AS s, t, o, others
}
WITH role, p, s, t, o, others,
  CASE size(p.retiresOn)
    WHEN 10 THEN date(p.retiresOn)
    WHEN 7 THEN date(p.retiresOn + '-01') + duration({months: 1}) - duration({days: 1})
    WHEN 4 THEN date(p.retiresOn + '-12-31')
  END AS leaves, $asOf + duration({years: $years}) AS until
WITH role, p, s, t, o, leaves, until, any(one IN others WHERE
    NOT coalesce(one.status, '') IN ['RETIRED', 'LEFT', 'DECEASED']
    AND coalesce(left(one.retiresOn, 4), '9999') > toString(until.year)
    AND EXISTS {
      MATCH (one)-[h:HOLDS WHERE h.supersededAt IS NULL]->
        (c:SkillCertificate {scheme: 'EIGHT_LEVEL'})
      WHERE (c.validFrom IS NULL OR c.validFrom <= $asOf)
        AND (c.validTo IS NULL OR c.validTo > $asOf)
        AND c.grade IN ['TECHNICIAN', 'SENIOR_TECHNICIAN', 'SPECIAL_TECHNICIAN',
          'CHIEF_TECHNICIAN']
    }) AS succeeded
WHERE leaves IS NULL OR leaves >= $asOf
RETURN role, p.personId AS person, p.name AS name, p.retiresOn AS retiresOn, s.code AS studio,
  s.name AS studioName, t.code AS occupation, t.name AS occupationName, o.code AS organisation,
  o.name AS organisationName, coalesce(leaves <= until, false) AND NOT succeeded AS counted,
  leaves IS NULL AS unknown
ORDER BY retiresOn, role, person, studio, occupation, organisation
