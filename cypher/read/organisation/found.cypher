// 检索组织 · Organisations by words and by what they are part of
MATCH (n:Organisation)
WHERE n.revision IS NOT NULL
  AND ($folded IS NULL OR n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($parent IS NULL
    OR EXISTS {
      (n)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->(:Organisation {code: $parent})
    })
WITH n,
  CASE
    WHEN n.searchText STARTS WITH $folded + ' ' THEN 0
    WHEN ' ' + n.searchText CONTAINS ' ' + $spelt THEN 1
    ELSE 2
  END AS rank
ORDER BY rank, n.name, n.code
WITH collect(n.code) AS codes
RETURN size(codes) AS total, codes[$offset..$offset + $limit] AS page
