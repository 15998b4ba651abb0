// 公布数字的范围 · What reported figures are about
MATCH (n:ReportedFigure)
WHERE n.scope > $after AND n.revision IS NOT NULL
RETURN DISTINCT n.scope AS key
ORDER BY key
LIMIT $limit
