// 影响力：各人名下的成果、奖项与知识产权，多人合作的平分 · Influence: results, awards and assets of each person, those of several in equal parts
CALL () {
  MATCH (i:Innovation)<-[c:CONTRIBUTED_TO WHERE c.supersededAt IS NULL]-(p:Person)
  WHERE i.validFrom <= $asOf AND i.type <> 'RATIONALISATION_PROPOSAL'
  WITH i, collect(DISTINCT p) AS people
  CALL (i) {
    MATCH (i)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
    WHERE a.year <= $asOf.year
    RETURN count(DISTINCT a) AS awards
  }
  UNWIND people AS p
  RETURN p, 1.0 / size(people) AS results, 1.0 * awards / size(people) AS awards, 0.0 AS ipAssets
UNION ALL
  MATCH (a:IpAsset)<-[v:INVENTED WHERE v.supersededAt IS NULL]-(p:Person)
  WHERE a.grantedFrom <= $asOf AND coalesce(a.status, '') <> 'INVALIDATED'
  WITH a, collect(DISTINCT p) AS people
  UNWIND people AS p
  RETURN p, 0.0 AS results, 0.0 AS awards, 1.0 / size(people) AS ipAssets
}
RETURN p.personId AS id, sum(results) AS results, sum(awards) AS awards, sum(ipAssets) AS ipAssets
ORDER BY id
