// 账户名 · Names of accounts
MATCH (n:Account)
WHERE n.name > $after
RETURN n.name AS key
ORDER BY key
LIMIT $limit
