// 权限：记录属于哪些组织 · Rights: the organisations that records belong to, those they are just being moved from included
UNWIND $subjects AS subject
CALL (subject) {
  WITH subject
  WHERE subject.kind = 'person'
  MATCH (n:Person {personId: subject.key})
  OPTIONAL MATCH (n)-[f:EMPLOYED_BY WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  RETURN collect(DISTINCT o.code) AS codes, true AS known
UNION
  WITH subject
  WHERE subject.kind = 'studio'
  MATCH (n:Studio {code: subject.key})
  OPTIONAL MATCH (n)-[f:HOSTED_AT WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  RETURN collect(DISTINCT o.code) AS codes, true AS known
UNION
  WITH subject
  WHERE subject.kind = 'pairing'
  MATCH (n:Pairing {pairingId: subject.key})
  OPTIONAL MATCH (n)-[f:UNDER WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  OPTIONAL MATCH (n)<-[g:MENTORS_IN|APPRENTICED_IN
      WHERE g.supersededAt IS NULL OR g.supersededAt = $now]-(:Person)
    -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(of:Organisation)
  WITH collect(DISTINCT o.code) + collect(DISTINCT of.code) AS codes
  RETURN codes, true AS known
UNION
  WITH subject
  WHERE subject.kind = 'organisation'
  MATCH (n:Organisation {code: subject.key})
  RETURN collect(n.code) AS codes, true AS known
}
RETURN subject.kind AS kind, subject.key AS key, codes
ORDER BY kind, key
