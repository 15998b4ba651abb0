// 一个单位记住的列对应关系 · Matchings of columns that are remembered for a unit
MATCH (n:ColumnMapping {organisation: $organisation})
WHERE n.removedAt IS NULL
RETURN n.id AS id, n.kind AS kind, n.headers AS headers, n.fields AS fields,
  n.recordedAt AS recordedAt
ORDER BY recordedAt DESC, id
