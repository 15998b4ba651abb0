// 期内取得职业技能等级证书的职工 · Employees who obtained a certificate of a grade in the period
// @id I17
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @param from date 期间首日，缺省为截至日期当年 1 月 1 日 · first day of the period; 1 January of the year of asOf without
// @param to date 期间末日，缺省为截至日期 · last day of the period; asOf without
// @column person person 编号 · id
// @column name 姓名 · name
// @column grade 期内取得的最高等级 · highest grade obtained in the period
// @column certNo 证书编号 · number of the certificate
// @column issuedOn date 发证日期 · issued on
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @by grade
// @unit 人 · people
// @definition 截至日期在职、期内（且不晚于截至日期）取得新八级职业技能等级证书（学徒工除外）的人，每人计一次，按期内取得的最高等级分组；1+X 证书、职称和专业资格不计；没有发证日期的不计；在职和单位同 I08，按截至日期 · People employed on the day to whom a certificate of the eight levels above apprentice was issued in the period and by the day, each once, by the highest grade among these; X certificates, titles and professional qualifications do not count, nor certificates without a day of issue; employment and organisation are those of the day, as for I08
// @reach
// @scan everybody may have obtained a certificate
// @long looks at everybody's certificates
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
  WHERE c.validFrom >= coalesce($from, date({year: $asOf.year}))
    AND c.validFrom <= coalesce($to, $asOf) AND c.validFrom <= $asOf
  WITH c, reduce(at = -1, i IN range(0, 7) | CASE
    WHEN ['APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN',
    'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'][i] = c.grade THEN i ELSE at
  END) AS rank
  WHERE rank >= 1
  WITH c
  ORDER BY rank DESC
  LIMIT 1
  RETURN c
}
RETURN p.personId AS person, p.name AS name, c.grade AS grade, c.certNo AS certNo,
  c.issuedOn AS issuedOn, o.code AS organisation, o.name AS organisationName
ORDER BY person
