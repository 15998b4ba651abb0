// 工作室命名的复核 · Reviews of the namings of studios
UNWIND $keys AS key
MATCH (n:Assessment {subject: 'studio:' + key})
WHERE n.kind = 'NAMING_REVIEW'
RETURN key AS studio, n.level AS level, n.heldOn AS heldOn, n.grade AS grade, n.score AS score
ORDER BY studio, level, heldOn
