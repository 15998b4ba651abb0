// 按名目取命名规则 · Naming rules by name
UNWIND $keys AS key
MATCH (n:NamingRule)
WHERE n.rule = key
RETURN n.rule AS key, n.scope AS scope, n.level AS level, n.effectiveFrom AS effectiveFrom,
  n.value AS value, n.severity AS severity, n.source AS source
ORDER BY key, scope, level, effectiveFrom
