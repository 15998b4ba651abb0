// 已有的人员编号 · Which of some ids of people exist
UNWIND $keys AS key
MATCH (n:Person {personId: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
