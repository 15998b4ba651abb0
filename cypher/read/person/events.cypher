// 人员参加的活动 · Events that people took part in
UNWIND $keys AS key
MATCH (:Person {personId: key})-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]->(n:Event)
RETURN key AS person, n.code AS code, n.name AS name, n.kind AS kind, n.series AS series,
  n.heldOn AS heldOn, n.level AS level, f.role AS role, f.pairing AS pairing, f.score AS score,
  f.rank AS rank, f.prize AS prize
ORDER BY person, coalesce(heldOn, '9999'), code, role
