// 某序号之后的链环，几百环一行 · Links of the chain after a sequence number, some hundred a row
// A row costs more on its way than the links in it, and properties(c) reads a node once for all.
MATCH (c:Change)
WHERE c.sequence > $since
WITH c.sequence AS sequence, properties(c) AS link
ORDER BY sequence
LIMIT $limit
RETURN sequence / 400 AS part,
  collect([sequence, link.at, link.actor, link.role, link.scope, link.operation, link.subject,
    link.fields, link.hash]) AS links
ORDER BY part
