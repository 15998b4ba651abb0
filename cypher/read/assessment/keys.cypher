// 有考核的对象 · Subjects of assessments
MATCH (n:Assessment)
WHERE n.subject > $after AND n.revision IS NOT NULL
RETURN DISTINCT n.subject AS key
ORDER BY key
LIMIT $limit
