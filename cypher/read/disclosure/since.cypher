// 某序号之后的查阅记录 · Disclosures after a sequence number
MATCH (d:Disclosure)
WHERE d.sequence > $since
RETURN d.sequence AS sequence, d.at AS at, d.actor AS actor, d.role AS role, d.scope AS scope,
  d.operation AS operation, d.subject AS subject, d.purpose AS purpose, d.records AS records,
  d.hash AS hash
ORDER BY d.sequence
LIMIT $limit
