// 某账户自某时起的查阅次数 · How often something was shown to an account since an instant
MATCH (d:Disclosure {actor: $actor})
WHERE d.operation = $operation AND d.at >= $from
RETURN count(d) AS count
ORDER BY count
