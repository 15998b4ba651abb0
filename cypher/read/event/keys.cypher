// 活动代码 · Codes of events
MATCH (n:Event)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
