// 并入某人的记录 · The records that were merged into a person's, the latest first
MATCH (m:MergedPerson)-[f:MERGED_INTO]->(p:Person {personId: $into})
RETURN m.personId AS id, m.name AS name, m.employeeNo AS employeeNo, f.by AS by, f.at AS at,
  f.sequence AS sequence, f.before AS before, f.after AS after,
  f.swapped AS swapped
ORDER BY sequence DESC, id
