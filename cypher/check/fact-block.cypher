// 事实缺少编号或记录时间 · A fact without id, recorder or time of record
MATCH (a:Region|Organisation|Person|Pairing|Studio|Naming|Assessment|Innovation|IpAsset|Award
  |SkillCertificate|Event|TrainingBase|PilotProject|ProjectState)
  -[f:PART_OF|SUBSIDIARY_OF|LOCATED_IN|EMPLOYED_BY|WORKS_AS|HELD_POST|MENTORS_IN
  |APPRENTICED_IN|UNDER|HOSTED_BY|IN_TRADE|HOSTED_AT|LEADS|MEMBER_OF|GREW_OUT_OF|IN_ALLIANCE|HONOURED|ASSESSES
  |ASSESSED|GRANTED_BY|CONSENTS_TO|PRODUCED_BY|CONTRIBUTED_TO|ADOPTED_BY|IMPROVES|PROTECTS|INVENTED
  |OWNED_BY|RECEIVED|HOLDS|FOR|RATED_BY|ENTERED|ATTENDED
  |RUNS|HAS_STATE|HAS_FUND|PROMOTED_TO]->(b)
WHERE f.factId IS NULL OR f.recordedAt IS NULL OR f.recordedBy IS NULL
RETURN type(f) + ':' + coalesce(a.personId, a.pairingId, a.code, a.key, '?') + ' to '
    + coalesce(b.personId, b.pairingId, b.code, b.key, '?') AS subject,
  'factId ' + coalesce(f.factId, 'missing') + ', recordedBy ' + coalesce(f.recordedBy, 'missing')
    + ', recordedAt ' + coalesce(f.recordedAt, 'missing') AS problem
ORDER BY subject, problem
