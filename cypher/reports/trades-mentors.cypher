// 各工种的师傅 · Mentors of each trade
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column occupation occupation 工种代码 · code of the trade
// @column name 工种 · trade
// @column people number 在职人数 · people employed
// @column mentors number 在带徒弟的师傅人数 · mentors with active apprentices
// @column apprentices number 在带徒弟人数 · their apprentices
// 有人在职而没有师傅在带徒弟的工种排在最前。A trade with people and no mentor comes first.
// @reach
// @scan everybody may work in a trade
// @long looks at everybody's trades and grades
CALL () {
  MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(p:Person)
  MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
  WHERE ($scope IS NULL OR o.code IN $scope) AND ($reach IS NULL OR o.code IN $reach)
    AND NOT EXISTS { (p)-[:HELD_POST]->() }
    AND (e.validFrom IS NULL OR e.validFrom <= $asOf)
    AND (e.validTo > $asOf
      OR e.validTo IS NULL AND NOT coalesce(p.status, '') IN ['RETIRED', 'LEFT', 'DECEASED'])
  RETURN p, o, t
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
  OPTIONAL MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(works:Occupation)
  WITH p, coalesce(held[0], now) AS o, coalesce(held[1], works.code) AS trade
  MATCH (t:Occupation {code: trade})
  WHERE $scope IS NULL OR o.code IN $scope
  RETURN p, o, t
}
WITH t, collect(DISTINCT p) AS people
CALL (people) {
  UNWIND people AS m
  MATCH (m)-[a:MENTORS_IN WHERE a.supersededAt IS NULL]->(p:Pairing)
    <-[b:APPRENTICED_IN WHERE b.supersededAt IS NULL]-(x:Person)
  WHERE NOT coalesce(p.status, '') IN ['DRAFT', 'VOID']
    AND (coalesce(size(p.pairsOnly), 0) = 0 OR m.personId + '>' + x.personId IN p.pairsOnly)
    AND p.validFrom <= $asOf
    AND (p.validTo > $asOf
      OR p.validTo IS NULL AND NOT coalesce(p.status, '') IN ['GRADUATED', 'FAILED', 'TERMINATED'])
  RETURN count(DISTINCT m) AS mentors, count(DISTINCT x) AS apprentices
}
RETURN t.code AS occupation, t.name AS name, size(people) AS people, mentors, apprentices
ORDER BY mentors, people DESC, occupation
