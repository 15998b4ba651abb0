// 影响力：若干人名下的成果、奖项与知识产权，多人合作的平分 · Influence: results, awards and assets of some people, those of several in equal parts
UNWIND $ids AS id
MATCH (p:Person {personId: id})
CALL (p) {
  MATCH (p)-[c:CONTRIBUTED_TO WHERE c.supersededAt IS NULL]->(i:Innovation)
  WHERE i.validFrom <= $asOf AND i.type <> 'RATIONALISATION_PROPOSAL'
  WITH DISTINCT i
  CALL (i) {
    MATCH (i)<-[c:CONTRIBUTED_TO WHERE c.supersededAt IS NULL]-(q:Person)
    RETURN count(DISTINCT q) AS people
  }
  CALL (i) {
    MATCH (i)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
    WHERE a.year <= $asOf.year
    RETURN count(DISTINCT a) AS awards
  }
  RETURN sum(1.0 / people) AS results, sum(1.0 * awards / people) AS awards
}
CALL (p) {
  MATCH (p)-[v:INVENTED WHERE v.supersededAt IS NULL]->(a:IpAsset)
  WHERE a.grantedFrom <= $asOf AND coalesce(a.status, '') <> 'INVALIDATED'
  WITH DISTINCT a
  CALL (a) {
    MATCH (a)<-[v:INVENTED WHERE v.supersededAt IS NULL]-(q:Person)
    RETURN count(DISTINCT q) AS people
  }
  RETURN sum(1.0 / people) AS ipAssets
}
RETURN id, results, awards, ipAssets
ORDER BY id
