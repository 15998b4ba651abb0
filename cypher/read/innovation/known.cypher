// 已有的成果代码 · Which of some codes of results exist
UNWIND $keys AS key
MATCH (n:Innovation {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
