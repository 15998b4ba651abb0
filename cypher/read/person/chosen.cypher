// 指定编号中可见的人员 · Those of some people who are within reach
UNWIND $keys AS key
MATCH (n:Person {personId: key})
WHERE n.revision IS NOT NULL
  AND ($occupation IS NULL
    OR EXISTS { (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(:Occupation {code: $occupation}) })
  AND ($organisations IS NULL
    OR EXISTS {
      (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $organisations
    })
WITH DISTINCT n
ORDER BY CASE $order WHEN 'pinyin' THEN n.pinyinOrder WHEN 'strokes' THEN n.strokeOrder
  ELSE n.name END, n.personId
WITH collect(n.personId) AS ids
RETURN size(ids) AS total, ids[$offset..$offset + $limit] AS page
