// 某人最近几次做某事的时间 · When somebody last did something, newest first
MATCH (c:Change)
WHERE c.sequence > 0 AND c.actor = $actor AND c.operation = $operation
RETURN c.at AS at, c.sequence AS sequence
ORDER BY sequence DESC
LIMIT $limit
