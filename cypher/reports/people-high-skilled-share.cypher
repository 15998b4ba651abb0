// 高技能人才占比 · Share of the high-skilled
// @id I10
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column person person 编号 · id
// @column name 姓名 · name
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column grade 等级 · grade
// @column counted flag 高技能人才 · high-skilled
// @share
// @unit % · %
// @definition I09 ÷ I08，四舍五入到一位小数 · I09 / I08, rounded half up to one decimal
// @reach
// @scan everybody may hold a grade
// @long everybody with a grade is an item
CALL () {
  MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(p:Person)
  WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR o.code IN $reach)
    AND NOT EXISTS { (p)-[:HELD_POST]->() }
    AND (e.validFrom IS NULL OR e.validFrom <= $asOf)
    AND (e.validTo > $asOf
      OR e.validTo IS NULL AND NOT coalesce(p.status, '') IN ['RETIRED', 'LEFT', 'DECEASED'])
  RETURN p, o
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
  WITH p, e, now, held
  WHERE ($reach IS NULL OR now.code IN $reach)
    AND CASE
      WHEN e.validTo <= $asOf THEN false
      WHEN held IS NOT NULL THEN true
      ELSE e IS NOT NULL AND (e.validFrom IS NULL OR e.validFrom <= $asOf)
        AND (e.validTo IS NOT NULL OR NOT coalesce(p.status, '') IN ['RETIRED', 'LEFT', 'DECEASED'])
    END
  WITH p, coalesce(held[0], now) AS o
  WHERE $scope IS NULL OR o.code IN $scope
  RETURN p, o
}
CALL (p) {
  MATCH (p)-[h:HOLDS WHERE h.supersededAt IS NULL]->(c:SkillCertificate {scheme: 'EIGHT_LEVEL'})
  WHERE (c.validFrom IS NULL OR c.validFrom <= $asOf)
    AND (c.validTo IS NULL OR c.validTo > $asOf)
  WITH c.grade AS grade, reduce(at = -1, i IN range(0, 7) | CASE
    WHEN ['APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN',
    'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'][i] = c.grade THEN i ELSE at
  END) AS rank
  ORDER BY rank DESC
  RETURN collect(grade)[0] AS grade, coalesce(max(rank), -1) AS rank
}
WITH p, o, grade, rank
WHERE rank >= 1
RETURN p.personId AS person, p.name AS name, o.code AS organisation,
  o.name AS organisationName, grade, rank >= 3 AS counted
ORDER BY person
