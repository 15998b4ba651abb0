// 贯通表中的资格 · Qualifications of the title bridges
MATCH (n:TitleBridge)
WHERE n.qualification > $after AND n.revision IS NOT NULL
RETURN DISTINCT n.qualification AS key
ORDER BY key
LIMIT $limit
