// 各工种的师傅 · Mentors of each trade
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column occupation occupation 工种代码 · code of the trade
// @column name 工种 · trade
// @column people number 在职人数 · people employed
// @column mentors number 在带徒弟的师傅人数 · mentors with active apprentices
// @column apprentices number 在带徒弟人数 · their apprentices
// 有人在职而没有师傅在带徒弟的工种排在最前。A trade with people and no mentor comes first.
// @scan everybody may work in a trade
// @long looks at everybody's trades and grades
MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(x:Person)
  -[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
WHERE ($scope IS NULL OR o.code IN $scope)
  AND (e.validFrom IS NULL OR e.validFrom <= $asOf)
  AND (e.validTo > $asOf
    OR e.validTo IS NULL AND NOT coalesce(x.status, '') IN ['RETIRED', 'LEFT', 'DECEASED'])
WITH t, collect(DISTINCT x) AS people
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
