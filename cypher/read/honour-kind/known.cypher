// 已有的荣誉代码 · Which of some honour codes exist
UNWIND $keys AS key
MATCH (n:Honour {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
