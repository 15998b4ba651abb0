// 其中已注销的人员 · Which of some people were erased
UNWIND $keys AS key
MATCH (p:Erased {personId: key})
RETURN key
ORDER BY key
