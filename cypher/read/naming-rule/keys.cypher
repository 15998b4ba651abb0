// 命名规则的名目 · Names of the naming rules
MATCH (n:NamingRule)
WHERE n.rule > $after AND n.revision IS NOT NULL
RETURN DISTINCT n.rule AS key
ORDER BY key
LIMIT $limit
