// 影响力：成果、奖项与知识产权共有多少 · Influence: how many results, awards and assets there are
CALL () {
  MATCH (i:Innovation)
  WHERE i.validFrom <= $asOf AND i.type <> 'RATIONALISATION_PROPOSAL'
  CALL (i) {
    MATCH (i)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
    WHERE a.year <= $asOf.year
    RETURN count(DISTINCT a) AS awards
  }
  RETURN count(i) AS results, sum(awards) AS awards
}
CALL () {
  MATCH (a:IpAsset)
  WHERE a.grantedFrom <= $asOf AND coalesce(a.status, '') <> 'INVALIDATED'
  RETURN count(a) AS ipAssets
}
RETURN results, awards, ipAssets
ORDER BY results
