// 成果经济效益 · Economic benefit of the results
// @access public
// @id I22
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
// @column benefitYuan number 自报效益（元） · benefit in yuan as declared
// @column sourced flag 有来源 · with a source
// @column sourcedYuan number 有来源的效益（元） · benefit in yuan with a source
// @sum benefitYuan
// @figure sourced sourced 有来源的成果数 · results whose benefit has a source
// @total sourcedYuan sourcedYuan 其中有来源的效益（元） · yuan of these with a source
// @unit 元 · yuan
// @definition 截至日期前完成、有主要完成工作室的成果所自报的经济效益之和，联合完成的只在主要完成工作室计一次，不论工作室是否有命名；没有写明效益的成果不列；有来源文件的成果数和金额另列；合理化建议和没有完成日期的不计 · The sum of the benefit declared for results that were completed by the day and have a primary studio, named or not, each once with the primary; results without a benefit are not listed; how many have a source, and their yuan, are said; proposals and results without a day of completion do not count
// @scan every result may have a benefit
MATCH (i:Innovation)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]->(s:Studio)
WHERE i.benefitYuan IS NOT NULL AND i.type <> 'RATIONALISATION_PROPOSAL' AND i.validFrom <= $asOf
OPTIONAL MATCH (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
WITH i, s, o
WHERE $scope IS NULL OR o.code IN $scope
RETURN i.code AS code, i.title AS title, i.type AS type, i.completedOn AS completedOn,
  s.code AS studio, s.name AS studioName, o.code AS organisation, o.name AS organisationName,
  i.benefitYuan AS benefitYuan, i.sourceDocId IS NOT NULL AS sourced,
  CASE WHEN i.sourceDocId IS NOT NULL THEN i.benefitYuan END AS sourcedYuan
ORDER BY code
