// 其中已标为并非同一人的 · Those of some people who are marked as different people
UNWIND $keys AS key
MATCH (p:Person {personId: key})-[f:NOT_SAME_AS WHERE f.supersededAt IS NULL]->(q:Person)
RETURN p.personId AS one, q.personId AS other
ORDER BY one, other
