// 技能人才总量 · Skilled people
// @id I08
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column person person 编号 · id
// @column name 姓名 · name
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column grade 等级 · grade
// @by grade
// @unit 人 · people
// @definition 截至日期在职（已入职、未离职；已退休、离职而未记日期的不计）、当日有效的新八级证书最高为初级工及以上的人，每人计一次；学徒工和只有 1+X 证书的不计 · People employed on the day (hired by it and not left; who retired or left on no day on record does not count) whose highest certificate of the eight levels that holds on it is junior worker or above, each once; apprentices and holders of X certificates alone do not count
// @scan everybody may hold a grade
// @long everybody with a grade is an item
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
WHERE rank >= 1
RETURN p.personId AS person, p.name AS name, o.code AS organisation,
  o.name AS organisationName, grade
ORDER BY person
