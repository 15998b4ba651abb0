// 按名目取结对规则 · Pairing rules by name
UNWIND $keys AS key
MATCH (n:PairingRule)
WHERE n.rule = key
RETURN n.rule AS key, n.scope AS scope, n.programme AS programme, n.effectiveFrom AS effectiveFrom,
  n.value AS value, n.severity AS severity, n.source AS source
ORDER BY key, scope, programme, severity, effectiveFrom
