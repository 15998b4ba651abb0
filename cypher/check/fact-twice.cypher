// 同一事实有两条现行记录 · Two current facts of one key
CALL () {
  MATCH (n:Organisation|Person|Pairing|Studio|Naming|Assessment|Event)
    -[f:EMPLOYED_BY|WORKS_AS|UNDER|HOSTED_BY|IN_TRADE|HOSTED_AT|LOCATED_IN|ASSESSES
    |ASSESSED|GRANTED_BY WHERE f.supersededAt IS NULL]->()
  RETURN n, type(f) AS fact, '' AS which
  UNION ALL
  MATCH (n:Region|Organisation)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->()
  RETURN n, 'parent' AS fact, '' AS which
  UNION ALL
  MATCH (n:Person)-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(p:Pairing)
  RETURN n, type(f) AS fact, p.pairingId AS which
  UNION ALL
  MATCH (n:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio)
  RETURN n, type(f) AS fact, s.code + ' ' + f.role + ' ' + coalesce(f.from, '') AS which
  UNION ALL
  MATCH (n:Person)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(:Organisation)
  RETURN n, type(f) AS fact, coalesce(f.from, '') AS which
  UNION ALL
  MATCH (n:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(p:Studio)
  RETURN n, type(f) AS fact, p.code + ' ' + f.kind AS which
  UNION ALL
  MATCH (n:Studio)-[f:IN_ALLIANCE WHERE f.supersededAt IS NULL]->(a:Alliance)
  RETURN n, type(f) AS fact, a.code + ' ' + f.role AS which
  UNION ALL
  MATCH (n:Person|Studio|Organisation)-[f:HONOURED WHERE f.supersededAt IS NULL]->(o:Honour)
  RETURN n, type(f) AS fact, o.code + ' ' + coalesce(f.onDate, '') AS which
  UNION ALL
  MATCH (n:Person)-[f:CONSENTS_TO WHERE f.supersededAt IS NULL]->(k:ConsentKind)
  RETURN n, type(f) AS fact, k.code AS which
  UNION ALL
  MATCH (n:Innovation)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL]->(s:Studio)
  RETURN n, type(f) AS fact, CASE WHEN f.primary THEN 'primary' ELSE s.code END AS which
  UNION ALL
  MATCH (n:Innovation)<-[f:CONTRIBUTED_TO WHERE f.supersededAt IS NULL]-(p:Person)
  RETURN n, type(f) AS fact, p.personId AS which
  UNION ALL
  MATCH (n:IpAsset)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(i:Innovation)
  RETURN n, type(f) AS fact, i.code AS which
  UNION ALL
  MATCH (n:Award)<-[f:RECEIVED WHERE f.supersededAt IS NULL]-(:Innovation)
  RETURN n, type(f) AS fact, '' AS which
  UNION ALL
  MATCH (n:SkillCertificate)<-[f:HOLDS WHERE f.supersededAt IS NULL]-(:Person)
  RETURN n, type(f) AS fact, '' AS which
  UNION ALL
  MATCH (n:Event)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
  RETURN n, 'took part' AS fact, p.personId + ' ' + f.role AS which
  UNION ALL
  MATCH (n:TrainingBase|PilotProject)<-[f:RUNS WHERE f.supersededAt IS NULL]-(:Organisation)
  RETURN n, type(f) AS fact, '' AS which
  UNION ALL
  MATCH (n:TrainingBase)-[f:LOCATED_IN WHERE f.supersededAt IS NULL]->(:Region)
  RETURN n, type(f) AS fact, '' AS which
  UNION ALL
  MATCH (n:ProjectState|ProjectFund)
    <-[f:HAS_STATE|HAS_FUND WHERE f.supersededAt IS NULL]-(:PilotProject)
  RETURN n, type(f) AS fact, '' AS which
}
WITH n, fact, which, count(*) AS times
WHERE times > 1
RETURN coalesce(n.personId, n.pairingId, n.code, n.key, n.number) AS subject,
  fact + ' ' + which + ': ' + times + ' times' AS problem
ORDER BY subject, problem
