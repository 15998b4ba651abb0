// 权限：记录属于哪些组织 · Rights: the organisations that records belong to, those they are just being moved from included
UNWIND $subjects AS subject
CALL (subject) {
  WITH subject
  WHERE subject.kind = 'person'
  MATCH (n:Person {personId: subject.key})
  OPTIONAL MATCH (n)-[f:EMPLOYED_BY WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  WITH n, collect(DISTINCT o.code) AS codes
  // Whoever belongs to no organisation now belongs to the province, which has no code.
  RETURN codes + CASE
    WHEN EXISTS { (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(:Organisation) } THEN []
    ELSE ['']
  END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'studio'
  MATCH (n:Studio {code: subject.key})
  OPTIONAL MATCH (n)-[f:HOSTED_AT WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  WITH n, collect(DISTINCT o.code) AS codes
  RETURN codes + CASE
    WHEN EXISTS { (n)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(:Organisation) } THEN []
    ELSE ['']
  END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'pairing'
  MATCH (n:Pairing {pairingId: subject.key})
  OPTIONAL MATCH (n)-[f:UNDER WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  OPTIONAL MATCH (n)<-[g:MENTORS_IN|APPRENTICED_IN
      WHERE g.supersededAt IS NULL OR g.supersededAt = $now]-(:Person)
    -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(of:Organisation)
  WITH n, collect(DISTINCT o.code) + collect(DISTINCT of.code) AS codes
  RETURN codes
UNION
  WITH subject
  WHERE subject.kind = 'innovation'
  MATCH (n:Innovation {code: subject.key})
  OPTIONAL MATCH (n)-[f:PRODUCED_BY
      WHERE f.primary AND (f.supersededAt IS NULL OR f.supersededAt = $now)]->(:Studio)
    -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
  WITH n, collect(DISTINCT o.code) AS codes
  RETURN codes + CASE
    WHEN EXISTS {
      (n)-[p:PRODUCED_BY WHERE p.primary AND p.supersededAt IS NULL]->(:Studio)
        -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(:Organisation)
    } THEN []
    ELSE ['']
  END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'ip-asset'
  MATCH (n:IpAsset {number: subject.key})
  OPTIONAL MATCH (n)-[f:PROTECTS WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (:Innovation)-[p:PRODUCED_BY WHERE p.primary AND p.supersededAt IS NULL]->(:Studio)
    -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
  OPTIONAL MATCH (n)-[w:OWNED_BY WHERE w.supersededAt IS NULL OR w.supersededAt = $now]->
    (owner:Organisation)
  WITH n, collect(DISTINCT o.code) AS codes, collect(DISTINCT owner.code) AS owners
  RETURN CASE WHEN size(codes) > 0 THEN codes WHEN size(owners) > 0 THEN owners ELSE [''] END
    AS codes
UNION
  WITH subject
  WHERE subject.kind = 'event'
  MATCH (n:Event {code: subject.key})
  OPTIONAL MATCH (n)-[f:UNDER WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->
    (o:Organisation)
  WITH n, collect(DISTINCT o.code) AS codes,
    EXISTS { (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(:Organisation) } AS held
  // Without an organisation it belongs where the studio is that held it.
  OPTIONAL MATCH (n)-[g:HOSTED_BY WHERE g.supersededAt IS NULL OR g.supersededAt = $now]->(:Studio)
    -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(host:Organisation)
  WITH n, codes, held, collect(DISTINCT CASE WHEN NOT held THEN host.code END) AS hosts
  RETURN codes + hosts + CASE WHEN held OR size(hosts) > 0 THEN [] ELSE [''] END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'training-base'
  MATCH (n:TrainingBase {code: subject.key})
  OPTIONAL MATCH (o:Organisation)
    -[f:RUNS WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->(n)
  WITH n, collect(DISTINCT o.code) AS codes
  RETURN codes + CASE
    WHEN EXISTS { (:Organisation)-[r:RUNS WHERE r.supersededAt IS NULL]->(n) } THEN []
    ELSE ['']
  END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'pilot-project'
  MATCH (n:PilotProject {code: subject.key})
  OPTIONAL MATCH (o:Organisation)
    -[f:RUNS WHERE f.supersededAt IS NULL OR f.supersededAt = $now]->(n)
  WITH n, collect(DISTINCT o.code) AS codes
  RETURN codes + CASE
    WHEN EXISTS { (:Organisation)-[r:RUNS WHERE r.supersededAt IS NULL]->(n) } THEN []
    ELSE ['']
  END AS codes
UNION
  WITH subject
  WHERE subject.kind = 'reported-figure'
  MATCH (n:ReportedFigure {key: subject.key})
  OPTIONAL MATCH (o:Organisation {code: n.scope})
  // A figure about a region, or about what has a name alone, is the province's.
  RETURN [coalesce(o.code, '')] AS codes
UNION
  WITH subject
  WHERE subject.kind = 'organisation'
  MATCH (n:Organisation {code: subject.key})
  RETURN [n.code] AS codes
UNION
  WITH subject
  WHERE subject.kind = 'column-mapping'
  MATCH (n:ColumnMapping {id: subject.key})
  RETURN [n.organisation] AS codes
}
RETURN subject.kind AS kind, subject.key AS key, codes
ORDER BY kind, key
