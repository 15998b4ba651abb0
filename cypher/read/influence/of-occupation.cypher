// 影响力：某工种的人员 · Influence: the people of a trade
MATCH (t:Occupation {code: $code})<-[w:WORKS_AS WHERE w.supersededAt IS NULL]-(p:Person)
RETURN p.personId AS id
ORDER BY id
