// 获奖的成果 · Results that received awards
MATCH (n:Innovation)
WHERE n.code > $after AND EXISTS { (n)-[f:RECEIVED WHERE f.supersededAt IS NULL]->(:Award) }
RETURN n.code AS key
ORDER BY key
LIMIT $limit
