// 谱系：人员 · Lineage: people
UNWIND $keys AS key
MATCH (n:Person {personId: key})
RETURN n.personId AS id, n.name AS name
ORDER BY id
