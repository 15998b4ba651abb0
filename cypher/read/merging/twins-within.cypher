// 疑似重复：范围内的人与谁 · Likely duplicates of the people of some organisations, or of one person
CALL () {
  WITH 0 AS _
  WHERE $person IS NULL
  MATCH (o:Organisation)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(n:Person)
  WHERE o.code IN $organisations
  RETURN n
UNION
  WITH 0 AS _
  WHERE $person IS NOT NULL
  MATCH (n:Person {personId: $person})
  RETURN n
}
WITH n, coalesce(n.untold, split(n.twin, '|')[0]) AS sound
WHERE sound >= $after
WITH n, sound
ORDER BY sound, n.personId
CALL (n) {
  MATCH (x:Person {twin: n.twin})
  RETURN x
  LIMIT $most
UNION
  // Where one record does not tell the year: one who left and one who came, two of one trade, or
  // two of one name and organisation of whom one has no trade on record.
  WITH n
  WHERE n.untold IS NOT NULL
  MATCH (x:Person)
  WHERE x.twin > n.untold + '|' AND x.twin < n.untold + '}'
    AND ((x.leftOn IS NULL) <> (n.leftOn IS NULL)
      OR EXISTS {
        (x)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(:Occupation)
          <-[v:WORKS_AS WHERE v.supersededAt IS NULL]-(n)
      }
      OR x.name = n.name AND EXISTS {
        (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(:Organisation)
          <-[g:EMPLOYED_BY WHERE g.supersededAt IS NULL]-(n)
      } AND (NOT EXISTS { (x)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->() }
        OR NOT EXISTS { (n)-[v:WORKS_AS WHERE v.supersededAt IS NULL]->() }))
  RETURN x
  LIMIT $most
UNION
  WITH n
  WHERE n.untold IS NULL
  MATCH (x:Person {untold: split(n.twin, '|')[0]})
  WHERE (x.leftOn IS NULL) <> (n.leftOn IS NULL)
    OR EXISTS {
      (x)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(:Occupation)
        <-[v:WORKS_AS WHERE v.supersededAt IS NULL]-(n)
    }
    OR x.name = n.name AND EXISTS {
      (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(:Organisation)
        <-[g:EMPLOYED_BY WHERE g.supersededAt IS NULL]-(n)
    } AND (NOT EXISTS { (x)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->() }
      OR NOT EXISTS { (n)-[v:WORKS_AS WHERE v.supersededAt IS NULL]->() })
  RETURN x
  LIMIT $most
}
WITH DISTINCT n, sound, x
WHERE x <> n
  // Two of the same organisations are named once.
  AND ($person IS NOT NULL OR n.personId < x.personId OR NOT EXISTS {
    (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $organisations
  })
  AND ($reach IS NULL OR EXISTS {
    (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $reach
  })
RETURN sound AS key, n.personId AS one, x.personId AS other
ORDER BY key, one, other
LIMIT $limit
