// 已有的组织代码 · Which of some organisation codes exist
UNWIND $keys AS key
MATCH (n:Organisation {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
