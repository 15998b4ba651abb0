// 按范围取公布数字 · Reported figures by what they are about
UNWIND $keys AS key
MATCH (n:ReportedFigure)
WHERE n.scope = key
RETURN n.scope AS scope, n.indicator AS indicator, n.period AS period, n.value AS value,
  n.sourceDocId AS source, n.title AS title, n.unit AS unit, n.floor AS floor,
  n.revision AS revision
ORDER BY scope, indicator, period
