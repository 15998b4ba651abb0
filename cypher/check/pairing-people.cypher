// 结对缺少师傅或徒弟 · A pairing lacks mentors or apprentices
MATCH (n:Pairing)
WHERE n.revision IS NOT NULL
WITH n,
  COUNT { (:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n) } AS mentors,
  COUNT { (:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) } AS apprentices
WHERE mentors = 0 OR apprentices = 0
RETURN 'pairing:' + n.pairingId AS subject,
  'mentors ' + mentors + ', apprentices ' + apprentices AS problem
ORDER BY subject
