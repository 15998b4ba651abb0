// 检索成果，可按截至日期 · Results that fit, as of a day where one is asked for, the newest first
MATCH (n:Innovation)
WHERE n.revision IS NOT NULL
  AND ($folded IS NULL OR n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($type IS NULL OR n.type = $type)
  AND ($asOf IS NULL OR n.validFrom IS NULL OR n.validFrom <= $asOf)
  AND ($from IS NULL OR n.validFrom >= $from) AND ($to IS NULL OR n.validFrom <= $to)
  AND ($studio IS NULL OR EXISTS {
    (n)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL]->(:Studio {code: $studio})
  })
  AND ($organisations IS NULL OR EXISTS {
    MATCH (n)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]->(:Studio)
      -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $organisations
  })
  AND (size($levels) = 0 OR EXISTS {
    (n)-[f:RECEIVED WHERE f.supersededAt IS NULL]->(a:Award WHERE a.level IN $levels
      AND ($asOf IS NULL OR a.year <= $asOf.year))
  })
  AND (NOT $ip OR EXISTS {
    MATCH (n)<-[f:PROTECTS WHERE f.supersededAt IS NULL]-(a:IpAsset)
    WHERE a.grantedFrom IS NOT NULL AND coalesce(a.status, '') <> 'INVALIDATED'
      AND ($asOf IS NULL OR a.grantedFrom <= $asOf)
  })
  AND ($adoptedBy IS NULL OR EXISTS {
    MATCH (n)-[f:ADOPTED_BY WHERE f.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $adoptedBy
  })
WITH n
ORDER BY coalesce(n.completedOn, '') DESC, n.code
WITH collect(n.code) AS codes
RETURN size(codes) AS total, codes[$offset..$offset + $limit] AS page
