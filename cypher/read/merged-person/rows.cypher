// 已并入他人的编号及其最终去向 · Ids that were merged into another, and where each leads at last
UNWIND $keys AS key
MATCH (m:MergedPerson {personId: key})-[:MERGED_INTO*1..]->(p:Person)
RETURN m.personId AS id, p.personId AS into
ORDER BY id
