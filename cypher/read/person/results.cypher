// 人员参与的成果 · Results that people contributed to
UNWIND $keys AS key
MATCH (:Person {personId: key})-[f:CONTRIBUTED_TO WHERE f.supersededAt IS NULL]->(n:Innovation)
OPTIONAL MATCH (n)-[b:PRODUCED_BY WHERE b.supersededAt IS NULL AND b.primary]->(s:Studio)
CALL (n) {
  MATCH (n)-[r:RECEIVED WHERE r.supersededAt IS NULL]->(a:Award)
  RETURN collect(DISTINCT a.level) AS levels
}
RETURN key AS person, n.code AS code, n.title AS title, n.type AS type,
  n.completedOn AS completedOn, f.rank AS rank, s.code AS studio, s.name AS studioName,
  [one IN ['NATIONAL', 'PROVINCE', 'INDUSTRY', 'GROUP', 'CITY', 'ENTERPRISE']
    WHERE one IN levels][0] AS level
ORDER BY person, coalesce(completedOn, '9999'), code
