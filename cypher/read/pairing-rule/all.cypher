// 全部结对规则 · All pairing rules
MATCH (n:PairingRule)
WHERE n.revision IS NOT NULL
RETURN n.rule AS key, n.scope AS scope, n.programme AS programme, n.effectiveFrom AS effectiveFrom,
  n.value AS value, n.severity AS severity, n.source AS source
ORDER BY key, scope, programme, severity, effectiveFrom
