// 培训基地代码 · Codes of training bases
MATCH (n:TrainingBase)
WHERE n.code > $after AND n.revision IS NOT NULL
RETURN n.code AS key
ORDER BY key
LIMIT $limit
