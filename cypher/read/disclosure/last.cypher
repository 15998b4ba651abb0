// 某账户自某时起最近几次 · The last times that something was shown to an account since an instant
MATCH (d:Disclosure {actor: $actor})
WHERE d.operation = $operation AND d.at >= $from
RETURN d.at AS at, d.sequence AS sequence
ORDER BY sequence DESC
LIMIT $limit
