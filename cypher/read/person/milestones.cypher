// 某人经历中的工作室、奖项、专利 · What belongs to somebody's course beside what their own page lists
UNWIND $keys AS person
MATCH (p:Person {personId: person})
CALL (p) {
  MATCH (p)-[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio)
  WHERE f.validFrom <= s.validFrom AND (f.validTo IS NULL OR f.validTo > s.validFrom)
  RETURN 'STUDIO_FOUNDED' AS kind, s.foundedOn AS day, f.to AS until, s.name AS name,
    f.from AS detail, 'studio:' + s.code AS subject, [f.role] AS codes
  UNION
  MATCH (p)-[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio)-[:HAS_NAMING]->(n:Naming)
  WHERE f.validFrom <= n.validFrom AND (f.validTo IS NULL OR f.validTo > n.validFrom)
  RETURN 'NAMING' AS kind, n.namedOn AS day, null AS until, s.name AS name, n.title AS detail,
    'studio:' + s.code AS subject, [n.level] AS codes
  UNION
  MATCH (p)-[f:CONTRIBUTED_TO WHERE f.supersededAt IS NULL]->(i:Innovation)
    -[r:RECEIVED WHERE r.supersededAt IS NULL]->(n:Award)
  RETURN 'AWARD' AS kind, toString(n.year) AS day, null AS until, n.name AS name, i.title AS detail,
    'innovation:' + i.code AS subject, [n.level, coalesce(n.grade, '')] AS codes
  UNION
  MATCH (p)-[f:INVENTED WHERE f.supersededAt IS NULL]->(n:IpAsset)
  RETURN 'PATENT' AS kind, n.grantedOn AS day, n.filedOn AS until, n.title AS name, null AS detail,
    'ip-asset:' + n.number AS subject, [n.kind] AS codes
}
RETURN person, kind, day, until, name, detail, subject, codes
ORDER BY person, kind, day, subject, name
