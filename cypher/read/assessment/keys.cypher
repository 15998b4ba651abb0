// 考核的键 · Keys of assessments
MATCH (n:Assessment)
WHERE n.key > $after AND n.revision IS NOT NULL
RETURN n.key AS key
ORDER BY key
LIMIT $limit
