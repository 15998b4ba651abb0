// 按编号取列对应关系 · Matchings of columns by id
UNWIND $keys AS key
MATCH (n:ColumnMapping {id: key})
WHERE n.removedAt IS NULL
OPTIONAL MATCH (o:Organisation {code: n.organisation})
RETURN n.id AS id, n.organisation AS organisation, o.name AS organisationName, n.kind AS kind,
  n.headers AS headers, n.fields AS fields, n.recordedAt AS recordedAt,
  n.recordedBy AS recordedBy, n.revision AS revision
ORDER BY id
