// 产业工人培训基地 · Training bases
// @access public
// @id I18a
// @param asOf date default today 截至日期 · as of this day
// @param scope scope 组织范围，含下级；缺省为全部 · an organisation and all below it; everything without
// @column base base 代码 · code
// @column name 基地 · base
// @column organisation organisation 单位代码 · code of the organisation
// @column organisationName 单位 · organisation
// @column regionName 地区 · region
// @column capacity number 容量（人） · capacity in people
// @column openedOn date 启用 · opened
// @total capacity capacity 容量合计（人） · capacity in all
// @unit 个 · bases
// @definition 截至日期已启用且未关闭的培训基地；启用日不详的计入 · Training bases that were opened and not closed by the day; those whose opening is unknown count
// @scan every base counts
MATCH (n:TrainingBase)
WHERE n.revision IS NOT NULL AND (n.validFrom IS NULL OR n.validFrom <= $asOf)
  AND (n.validTo IS NULL OR n.validTo > $asOf)
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
WITH n, o
WHERE $scope IS NULL OR o.code IN $scope
OPTIONAL MATCH (n)-[g:LOCATED_IN WHERE g.supersededAt IS NULL]->(r:Region)
RETURN n.code AS base, n.name AS name, o.code AS organisation, o.name AS organisationName,
  r.name AS regionName, n.capacity AS capacity, n.openedOn AS openedOn
ORDER BY base
