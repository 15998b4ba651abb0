// 创新成果累计 · Results accumulated
// @access public
// @id I05
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column code innovation 成果代码 · code
// @column title 成果 · result
// @column type 类型 · type
// @column completedOn 完成日期 · completed on
// @column studio studio 主要完成工作室代码 · code of the primary studio
// @column studioName 主要完成工作室 · primary studio
// @column organisation organisation 所在单位代码 · code of the host
// @column organisationName 所在单位 · host
// @by type
// @unit 项 · results
// @definition 集团命名有效的工作室作为主要完成单位、在截至日期前完成的成果；联合完成的只在主要完成工作室计一次；合理化建议和没有完成日期的不计 · Results completed by the day whose primary studio holds a naming of the group on it; those of several studios count once, with the primary; proposals and results without a day of completion do not count
// @scan every naming of the group
MATCH (s:Studio)-[:HAS_NAMING]->(n:Naming {level: 'GROUP'})
WHERE n.validFrom <= $asOf
  AND (n.validTo > $asOf
    OR n.validTo IS NULL AND NOT coalesce(n.status, '') IN ['EXPIRED', 'REVOKED'])
WITH DISTINCT s
OPTIONAL MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
WITH s, o
WHERE $scope IS NULL OR o.code IN $scope
MATCH (s)<-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]-(i:Innovation)
WHERE i.type <> 'RATIONALISATION_PROPOSAL' AND i.validFrom <= $asOf
RETURN i.code AS code, i.title AS title, i.type AS type, i.completedOn AS completedOn,
  s.code AS studio, s.name AS studioName, o.code AS organisation, o.name AS organisationName
ORDER BY code
