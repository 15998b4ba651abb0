// 按活动取参加者 · Who took part, by event
UNWIND $keys AS key
MATCH (n:Event {code: key})<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
RETURN n.code AS event, p.personId AS person, f.role AS role, f.pairing AS pairing,
  f.score AS score, f.rank AS rank, f.prize AS prize
ORDER BY event, person, role
