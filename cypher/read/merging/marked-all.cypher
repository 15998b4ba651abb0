// 已标为并非同一人的记录 · Records that are marked as different people
MATCH (p:Person)-[f:NOT_SAME_AS WHERE f.supersededAt IS NULL]->(q:Person)
WHERE ($person IS NULL OR $person IN [p.personId, q.personId])
  AND ($reach IS NULL
    OR EXISTS {
      (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach
    } AND EXISTS {
      (q)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach
    })
WITH p.personId AS one, q.personId AS other
ORDER BY one, other
WITH collect([one, other]) AS pairs
RETURN size(pairs) AS total, pairs[$offset..$offset + $limit] AS page
