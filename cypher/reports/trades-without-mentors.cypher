// 无师可带的工种 · Trades with people and no qualified mentor
// @id I21b
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column occupation occupation 工种代码 · code of the trade
// @column name 工种 · trade
// @column people number 在职人数 · people employed
// @column organisation organisation 所在单位代码（涵盖其全部在职人员的最小单位） · code of the smallest organisation that all its people belong to
// @column organisationName 所在单位 · that organisation
// @column counted flag 无合格师傅 · without a qualified mentor
// @unit 个 · trades
// @definition 截至日期有人在职而没有一名合格师傅的工种；合格师傅是当日有技师及以上的有效新八级证书，或工程师及以上职称，或劳模类荣誉的在职人员；从业年限不作为资格；在职、单位和工种按截至日期，同 I08 · Trades with people employed on the day and no qualified mentor among them: nobody who holds a certificate of technician or above, the title of engineer or above, or an honour that makes a model worker; years in the trade alone do not qualify here; employment, organisation and trade are those of the day, as for I08
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
WITH o, t, p, EXISTS {
    MATCH (p)-[h:HOLDS WHERE h.supersededAt IS NULL]->(c:SkillCertificate)
    WHERE (c.validFrom IS NULL OR c.validFrom <= $asOf)
      AND (c.validTo IS NULL OR c.validTo > $asOf)
      AND (c.scheme = 'EIGHT_LEVEL' AND c.grade IN ['TECHNICIAN', 'SENIOR_TECHNICIAN',
          'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN']
        OR c.scheme = 'TITLE' AND c.grade ENDS WITH '工程师' AND c.grade <> '助理工程师')
  } OR EXISTS {
    MATCH (p)-[h:HONOURED WHERE h.supersededAt IS NULL]->(:Honour {modelWorker: true})
    WHERE h.validFrom IS NULL OR h.validFrom <= $asOf
  } AS qualified
WITH t, count(DISTINCT p) AS people, collect(DISTINCT o) AS places,
  max(CASE WHEN qualified THEN 1 ELSE 0 END) = 0 AS counted
WITH t, people, counted, CASE WHEN counted THEN places ELSE [] END AS places
CALL (places) {
  UNWIND places AS place
  MATCH way = (place)-[up:PART_OF|SUBSIDIARY_OF WHERE up.supersededAt IS NULL]->{0,20}(above:Organisation)
  WITH places, above, count(DISTINCT place) AS below, min(length(way)) AS distance
  WHERE below = size(places)
  WITH above
  ORDER BY distance, above.code
  RETURN collect(above)[0] AS o
}
RETURN t.code AS occupation, t.name AS name, people, o.code AS organisation,
  o.name AS organisationName, counted
ORDER BY people DESC, occupation
