// 徒弟参加竞赛的名次 · Ranks that people won at events of a level
UNWIND $keys AS key
MATCH (p:Person {personId: key})-[f:ENTERED WHERE f.supersededAt IS NULL]->(e:Event)
WHERE f.rank IS NOT NULL AND e.level IS NOT NULL
RETURN p.personId AS person, e.code AS event, e.name AS name, e.level AS level, e.heldOn AS heldOn,
  f.rank AS rank
ORDER BY person, heldOn, event
