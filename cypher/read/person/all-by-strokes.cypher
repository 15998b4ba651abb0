// 全部人员，按姓氏笔画，从某人之后 · All people by strokes after one of them
MATCH (n:Person)
USING INDEX n:Person(strokeOrder, personId)
WHERE n.strokeOrder >= $place AND n.personId IS NOT NULL
  AND (n.strokeOrder > $place OR n.personId > $after)
RETURN n.personId AS id, n.strokeOrder AS place
ORDER BY place, id
LIMIT $limit
