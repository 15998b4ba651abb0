// 成果名单中的各行 · Results as lists show them
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:Innovation {code: $keys[place]})
OPTIONAL MATCH (n)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]->(s:Studio)
CALL (n) {
  MATCH (n)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
  WHERE $asOf IS NULL OR a.year <= $asOf.year
  RETURN collect(DISTINCT a.level) AS levels
}
CALL (n) {
  MATCH (n)<-[p:PROTECTS WHERE p.supersededAt IS NULL]-(a:IpAsset)
  WHERE a.grantedFrom IS NOT NULL AND coalesce(a.status, '') <> 'INVALIDATED'
    AND ($asOf IS NULL OR a.grantedFrom <= $asOf)
  RETURN count(DISTINCT a) AS ipAssets
}
RETURN n.code AS code, n.title AS title, n.type AS type, n.completedOn AS completedOn,
  s.code AS studio, s.name AS studioName, [one IN ['NATIONAL', 'PROVINCE', 'INDUSTRY', 'GROUP',
    'CITY', 'ENTERPRISE'] WHERE one IN levels][0] AS level, ipAssets, place
ORDER BY place, code
