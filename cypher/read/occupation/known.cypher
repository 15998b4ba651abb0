// 已有的职业代码 · Which of some occupation codes exist
UNWIND $keys AS key
MATCH (n:Occupation {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
