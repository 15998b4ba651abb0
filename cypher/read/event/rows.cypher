// 按代码取活动 · Events by code
UNWIND $keys AS key
MATCH (n:Event {code: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s:Studio)
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[t:IN_TRADE WHERE t.supersededAt IS NULL]->(w:Occupation)
RETURN n.code AS code, n.kind AS kind, n.name AS name, n.series AS series, n.heldOn AS heldOn,
  n.level AS level, s.code AS studio, o.code AS organisation, w.code AS occupation,
  n.dealsYuan AS dealsYuan, coalesce(n.actions, []) AS actions, n.sourceDocId AS document,
  n.revision AS revision
ORDER BY code
