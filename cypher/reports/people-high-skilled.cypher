// 高技能人才 · High-skilled people
// @id I09
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column person person 编号 · id
// @column name 姓名 · name
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column grade 等级 · grade
// @by grade
// @unit 人 · people
// @definition I08 中最高等级为高级工及以上的人 · Those of I08 whose highest grade is senior worker or above
// @scan everybody may hold a grade
// @long everybody with a high grade is an item
MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(p:Person)
WHERE ($scope IS NULL OR o.code IN $scope)
  AND (e.validFrom IS NULL OR e.validFrom <= $asOf)
  AND (e.validTo > $asOf
    OR e.validTo IS NULL AND NOT coalesce(p.status, '') IN ['RETIRED', 'LEFT', 'DECEASED'])
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
WHERE rank >= 3
RETURN p.personId AS person, p.name AS name, o.code AS organisation,
  o.name AS organisationName, grade
ORDER BY person
