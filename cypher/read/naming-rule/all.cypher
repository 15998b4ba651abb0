// 全部命名规则 · All naming rules
MATCH (n:NamingRule)
WHERE n.revision IS NOT NULL
RETURN n.rule AS key, n.scope AS scope, n.level AS level, n.effectiveFrom AS effectiveFrom,
  n.value AS value, n.severity AS severity, n.source AS source
ORDER BY key, scope, level, effectiveFrom
