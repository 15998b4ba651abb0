// 已有的地区代码 · Which of some region codes exist
UNWIND $keys AS key
MATCH (n:Region {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
