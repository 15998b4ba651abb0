// 已并入他人的编号 · Ids that were merged into another
MATCH (m:MergedPerson)-[:MERGED_INTO]->()
WHERE m.personId > $after
RETURN m.personId AS key
ORDER BY key
LIMIT $limit
