// 检索培训基地 · Training bases that fit and are open on a day, by code
MATCH (n:TrainingBase)
WHERE n.revision IS NOT NULL
  AND ($asOf IS NULL
    OR (n.validFrom IS NULL OR n.validFrom <= $asOf)
    AND (n.validTo IS NULL OR n.validTo > $asOf))
  AND ($folded IS NULL OR n.searchText CONTAINS $folded OR n.searchText CONTAINS $spelt
    OR n.searchText CONTAINS $typed)
  AND ($action IS NULL OR $action IN n.actions)
  AND ($organisations IS NULL OR EXISTS {
    MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
    WHERE o.code IN $organisations
  })
  AND ($region IS NULL OR EXISTS {
    MATCH (n)-[f:LOCATED_IN WHERE f.supersededAt IS NULL]->(r:Region)
    WHERE r.code = $region OR EXISTS {
      (r)-[u:PART_OF WHERE u.supersededAt IS NULL]->{1,9}(:Region {code: $region})
    }
  })
WITH n
ORDER BY n.code
WITH collect(n.code) AS codes
RETURN size(codes) AS total, codes[$offset..$offset + $limit] AS page
