// 影响力：各工作室为主完成的成果、奖项与知识产权 · Influence: results, awards and assets of each studio, at the primary one
MATCH (s:Studio)<-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND f.primary]-(i:Innovation)
WHERE i.validFrom <= $asOf AND i.type <> 'RATIONALISATION_PROPOSAL'
  // What is said to be older than its studio is no studio's yet.
  AND (s.validFrom IS NULL OR s.validFrom <= $asOf)
CALL (i) {
  MATCH (i)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
  WHERE a.year <= $asOf.year
  RETURN count(DISTINCT a) AS awards
}
CALL (i) {
  MATCH (i)<-[p:PROTECTS WHERE p.supersededAt IS NULL]-(a:IpAsset)
  WHERE a.grantedFrom <= $asOf AND coalesce(a.status, '') <> 'INVALIDATED'
  // An asset that protects several results is shared among them.
  CALL (a) {
    MATCH (a)-[other:PROTECTS WHERE other.supersededAt IS NULL]->(j:Innovation)
    RETURN count(DISTINCT j) AS protected
  }
  RETURN sum(1.0 / protected) AS ipAssets
}
RETURN s.code AS id, 1.0 * count(i) AS results, 1.0 * sum(awards) AS awards, sum(ipAssets) AS ipAssets
ORDER BY id
