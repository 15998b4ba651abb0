// 合并组建的来源少于两个 · A merger has less than two parents
MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
WHERE f.kind = 'MERGER'
WITH child, collect(DISTINCT parent.code) AS parents
WHERE size(parents) < 2
RETURN 'studio:' + child.code AS subject, 'only from ' + parents[0] AS problem
ORDER BY subject
