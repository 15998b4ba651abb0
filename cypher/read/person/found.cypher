// 按词检索人员 · People found by words, the likeliest first
MATCH (n:Person)
WHERE (n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($occupation IS NULL
    OR EXISTS { (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(:Occupation {code: $occupation}) })
  AND ($organisations IS NULL
    OR EXISTS {
      (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $organisations
    })
WITH n,
  CASE
    WHEN n.searchText STARTS WITH $folded + ' ' THEN 0
    WHEN ' ' + n.searchText CONTAINS ' ' + $folded THEN 1
    WHEN ' ' + n.searchText CONTAINS ' ' + $spelt THEN 1
    ELSE 2
  END AS rank
ORDER BY CASE WHEN $order IS NULL THEN rank END,
  CASE $order WHEN 'pinyin' THEN n.pinyinOrder WHEN 'strokes' THEN n.strokeOrder
  ELSE n.name END, n.personId
WITH collect(n.personId) AS ids
RETURN size(ids) AS total, ids[$offset..$offset + $limit] AS page
