// 检索活动 · Events that fit, the newest first
MATCH (n:Event)
WHERE n.revision IS NOT NULL
  AND ($folded IS NULL OR n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($series IS NULL OR n.series = $series)
  AND ($level IS NULL OR n.level = $level)
  AND ($from IS NULL OR n.validFrom >= $from) AND ($to IS NULL OR n.validFrom <= $to)
  AND ($studio IS NULL OR EXISTS {
    (n)-[f:HOSTED_BY WHERE f.supersededAt IS NULL]->(:Studio {code: $studio})
  })
  AND ($organisations IS NULL OR EXISTS {
    MATCH (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $organisations
  } OR EXISTS {
    MATCH (n)-[f:HOSTED_BY WHERE f.supersededAt IS NULL]->(:Studio)
      -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $organisations
  })
  AND ($person IS NULL OR EXISTS {
    (n)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(:Person {personId: $person})
  })
WITH n
ORDER BY coalesce(n.heldOn, '') DESC, n.code
WITH collect(n.code) AS codes
RETURN size(codes) AS total, codes[$offset..$offset + $limit] AS page
