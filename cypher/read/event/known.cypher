// 已有的活动代码 · Which of some codes of events exist
UNWIND $keys AS key
MATCH (n:Event {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
