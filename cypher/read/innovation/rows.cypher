// 按代码取成果 · Results by code
UNWIND $keys AS key
MATCH (n:Innovation {code: key})
WHERE n.revision IS NOT NULL
CALL (n) {
  OPTIONAL MATCH (n)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL]->(s:Studio)
  WITH f, s
  ORDER BY f.rank
  RETURN collect(CASE WHEN f.primary THEN s.code END) AS primaries,
    collect(CASE WHEN NOT f.primary THEN s.code END) AS otherStudios
}
CALL (n) {
  OPTIONAL MATCH (p:Person)-[f:CONTRIBUTED_TO WHERE f.supersededAt IS NULL]->(n)
  WITH f, p
  ORDER BY f.rank
  RETURN collect(p.personId) AS contributors
}
CALL (n) {
  OPTIONAL MATCH (n)-[f:ADOPTED_BY WHERE f.supersededAt IS NULL]->(o:Organisation)
  WITH f, o
  ORDER BY f.rank
  RETURN collect(o.code) AS adoptedBy
}
CALL (n) {
  OPTIONAL MATCH (n)-[f:IMPROVES WHERE f.supersededAt IS NULL]->(other:Innovation)
  WITH f, other
  ORDER BY f.rank
  RETURN collect(other.code) AS improves
}
RETURN n.code AS code, n.title AS title, n.type AS type, n.completedOn AS completedOn,
  head(primaries) AS studio, otherStudios, contributors, adoptedBy, improves,
  n.benefitYuan AS benefitYuan, n.sourceDocId AS document, n.revision AS revision
ORDER BY code
