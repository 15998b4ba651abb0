// 已有的工作室代码 · Which of some studio codes exist
UNWIND $keys AS key
MATCH (n:Studio {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
