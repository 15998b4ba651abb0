// 授权专利 · Patents granted
// @access public
// @id I07b
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column number asset 专利号 · number
// @column title 名称 · title
// @column kind 类型 · kind
// @column filedOn 申请日期 · filed on
// @column grantedOn 授权日期 · granted on
// @column status 状态 · status
// @column organisation organisation 成果所在单位代码 · code of the organisation of its result
// @column organisationName 成果所在单位 · organisation of its result
// @by kind
// @unit 件 · patents
// @definition 保护 I05 成果、在截至日期前授权的专利，按类型分组；计的是专利，不是成果；被宣告无效的视为自始不存在，任何日期都不计；状态为现在所记 · Patents granted by the day that protect a result of I05, by kind; patents are counted, not results; one that was invalidated is deemed never to have been and counts on no day; the status is the one on record now
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
MATCH (i)<-[p:PROTECTS WHERE p.supersededAt IS NULL]-(a:IpAsset)
WHERE a.kind <> 'SOFTWARE_COPYRIGHT' AND a.grantedFrom <= $asOf
  AND coalesce(a.status, '') <> 'INVALIDATED'
WITH a, o
ORDER BY p.rank, i.code
WITH a, collect(o)[0] AS o
RETURN a.number AS number, a.title AS title, a.kind AS kind, a.filedOn AS filedOn,
  a.grantedOn AS grantedOn, a.status AS status, o.code AS organisation,
  o.name AS organisationName
ORDER BY number
