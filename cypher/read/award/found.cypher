// 检索奖项 · Awards that fit, the newest and highest first
MATCH (i:Innovation)-[f:RECEIVED WHERE f.supersededAt IS NULL]->(n:Award)
WHERE ($level IS NULL OR n.level = $level)
  AND ($grade IS NULL OR n.grade = $grade)
  AND ($year IS NULL OR n.year = $year)
  AND ($asOf IS NULL OR n.year <= $asOf.year)
  AND ($q IS NULL OR n.name CONTAINS $q OR i.searchText CONTAINS $folded
    OR i.searchText CONTAINS $spelt OR i.searchText CONTAINS $typed)
  AND ($studio IS NULL OR EXISTS {
    (i)-[p:PRODUCED_BY WHERE p.supersededAt IS NULL]->(:Studio {code: $studio})
  })
  AND ($organisations IS NULL OR EXISTS {
    MATCH (i)-[p:PRODUCED_BY WHERE p.supersededAt IS NULL AND p.primary]->(:Studio)
      -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $organisations
  })
WITH i, n,
  CASE n.level WHEN 'NATIONAL' THEN 1 WHEN 'PROVINCE' THEN 2 WHEN 'INDUSTRY' THEN 3
    WHEN 'GROUP' THEN 4 WHEN 'CITY' THEN 5 ELSE 6 END AS rank
ORDER BY n.year DESC, rank, n.name, i.code, n.key
WITH collect(n.key) AS keys
RETURN size(keys) AS total, keys[$offset..$offset + $limit] AS page
