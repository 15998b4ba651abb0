// 地区及其下级 · A region and everything below it
MATCH (:Region {code: $code})
  (()<-[f:PART_OF WHERE f.supersededAt IS NULL]-(:Region)){0,40}(r:Region)
RETURN DISTINCT r.code AS code
ORDER BY code
