// 有效专利 · Patents in force
// @access public
// @id I07c
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column number asset 专利号 · number
// @column title 名称 · title
// @column kind 类型 · kind
// @column filedOn 申请日期 · filed on
// @column grantedOn 授权日期 · granted on
// @column organisation organisation 成果所在单位代码 · code of the organisation of its result
// @column organisationName 成果所在单位 · organisation of its result
// @by kind
// @unit 件 · patents
// @definition I07b 中在截至日期有效的：到该日未届满、未因未缴年费失效、未放弃（按终止日期；没有终止日期的视为一直无效），且自申请日起未满发明 20 年、实用新型 10 年、外观设计 15 年（2021 年 6 月前申请的 10 年） · Those of I07b that hold on the day: not by then expired, lapsed or abandoned (by the day of its end; without one on record it never held), and not yet 20 years from filing for an invention, 10 for a utility model, 15 for a design (10 when filed before June 2021)
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
  AND NOT (coalesce(a.status, '') IN ['EXPIRED', 'LAPSED', 'ABANDONED']
    AND (a.endedFrom IS NULL OR a.endedFrom <= $asOf))
  AND (a.validFrom IS NULL OR a.validFrom + duration({years: CASE
      WHEN a.kind = 'INVENTION' THEN 20
      WHEN a.kind = 'DESIGN' AND a.validFrom >= date('2021-06-01') THEN 15
      ELSE 10
    END}) > $asOf)
WITH a, o
ORDER BY p.rank, i.code
WITH a, collect(o)[0] AS o
RETURN a.number AS number, a.title AS title, a.kind AS kind, a.filedOn AS filedOn,
  a.grantedOn AS grantedOn, o.code AS organisation, o.name AS organisationName
ORDER BY number
