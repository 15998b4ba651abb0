// 在审专利 · Patents pending
// @access public
// @id I07d
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column number asset 专利号 · number
// @column title 名称 · title
// @column kind 类型 · kind
// @column filedOn 申请日期 · filed on
// @column status 状态 · status
// @column organisation organisation 成果所在单位代码 · code of the organisation of its result
// @column organisationName 成果所在单位 · organisation of its result
// @by kind
// @unit 件 · applications
// @definition 保护 I05 成果、在截至日期前申请而在该日尚未授权的专利申请，按类型分组；到该日被驳回、撤回和放弃的除外（按终止日期；没有终止日期的一直除外） · Applications filed by the day that protect a result of I05 and were not granted on it, by kind; those rejected, withdrawn or abandoned by then do not count (by the day of its end; without one on record never)
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
WHERE a.kind <> 'SOFTWARE_COPYRIGHT' AND a.validFrom <= $asOf
  AND (a.grantedFrom IS NULL OR a.grantedFrom > $asOf)
  AND NOT (coalesce(a.status, '') IN ['REJECTED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'ABANDONED']
    AND (a.endedFrom IS NULL OR a.endedFrom <= $asOf))
WITH a, o
ORDER BY p.rank, i.code
WITH a, collect(o)[0] AS o
RETURN a.number AS number, a.title AS title, a.kind AS kind, a.filedOn AS filedOn,
  a.status AS status, o.code AS organisation, o.name AS organisationName
ORDER BY number
