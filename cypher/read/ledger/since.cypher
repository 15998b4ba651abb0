// 某序号之后的变更 · Changes after a sequence number
MATCH (c:Change)
WHERE c.sequence > $since AND ($actor IS NULL OR c.actor = $actor)
  AND ($subject IS NULL OR c.subject = $subject)
RETURN c.sequence AS sequence, c.at AS at, c.actor AS actor, c.role AS role, c.scope AS scope,
  c.operation AS operation, c.subject AS subject, c.fields AS fields, c.hash AS hash
ORDER BY c.sequence
LIMIT $limit
