// 查找列对应关系 · Find matchings of columns
MATCH (n:ColumnMapping)
WHERE n.removedAt IS NULL
  AND ($reach IS NULL OR n.organisation IN $reach)
  AND ($kind IS NULL OR n.kind = $kind)
RETURN n.id AS id
ORDER BY n.recordedAt DESC, id
