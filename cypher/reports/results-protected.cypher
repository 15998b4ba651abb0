// 获国家专利和软件著作权的成果 · Results with patents or software copyrights
// @access public
// @id I07
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
// @column assets number 专利和软著数 · patents and copyrights
// @unit 项 · results
// @definition I05 中至少有一件专利在截至日期前授权（被宣告无效的除外），或一件软件著作权在截至日期前登记的成果；计的是成果，不是证书 · Those of I05 with a patent granted by the day and not invalidated, or a software copyright registered by it; results are counted, not certificates
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
CALL (i) {
  MATCH (i)<-[p:PROTECTS WHERE p.supersededAt IS NULL]-(a:IpAsset)
  WHERE a.grantedFrom <= $asOf AND coalesce(a.status, '') <> 'INVALIDATED'
  RETURN count(DISTINCT a) AS assets
}
WITH s, o, i, assets
WHERE assets > 0
RETURN i.code AS code, i.title AS title, i.type AS type, i.completedOn AS completedOn,
  s.code AS studio, s.name AS studioName, o.code AS organisation, o.name AS organisationName,
  assets
ORDER BY code
