// 结对规则的名目 · Names of the pairing rules
MATCH (n:PairingRule)
WHERE n.rule > $after AND n.revision IS NOT NULL
RETURN DISTINCT n.rule AS key
ORDER BY key
LIMIT $limit
