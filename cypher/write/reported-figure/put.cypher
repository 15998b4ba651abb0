// 写入公布数字 · Write reported figures
UNWIND $rows AS row
MERGE (n:ReportedFigure {key: row.scope + '|' + row.indicator + '|' + row.period})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  scope: row.scope, indicator: row.indicator, period: row.period, value: toFloat(row.value),
  sourceDocId: row.source, title: row.title, unit: row.unit, floor: row.floor,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now,
  sourceLocator: row.locator
}
