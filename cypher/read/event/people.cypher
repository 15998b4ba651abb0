// 参加活动的人 · Who took part in an event, by role, rank and score
MATCH (n:Event {code: $code})<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
OPTIONAL MATCH (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
WITH f, p, head(collect(o)) AS o, head(collect(t)) AS t
RETURN p.personId AS person, p.name AS name, f.role AS role, f.pairing AS pairing,
  f.score AS score, f.rank AS rank, f.prize AS prize, o.code AS organisation,
  o.name AS organisationName, t.code AS occupation, t.name AS occupationName
ORDER BY CASE f.role WHEN 'ENTRANT' THEN 1 WHEN 'SPEAKER' THEN 2 WHEN 'JUDGE' THEN 3 ELSE 4 END,
  coalesce(rank, 2147483647), coalesce(score, -1.0) DESC, person
