// 全部人员，按姓氏笔画 · All people by strokes
MATCH (n:Person)
USING INDEX n:Person(strokeOrder, personId)
WHERE n.strokeOrder IS NOT NULL AND n.personId IS NOT NULL
RETURN n.personId AS id, n.strokeOrder AS place
ORDER BY place, id
SKIP $offset
LIMIT $limit
