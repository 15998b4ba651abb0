// 已并入他人的编号及其去向 · Ids of people who were merged into another, and whose id stands for them now
UNWIND $keys AS key
MATCH (m:MergedPerson {personId: key})-[:MERGED_INTO*1..]->(p:Person)
RETURN key, p.personId AS into
ORDER BY key
