// 疑似重复：未写出生年份的人与谁 · Likely duplicates of people of whose year of birth nothing is known
MATCH (n:Person)
WHERE n.untold >= $after
WITH n
ORDER BY n.untold, n.personId
CALL (n) {
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
}
RETURN n.untold AS key, n.personId AS one, x.personId AS other
ORDER BY key, one, other
LIMIT $limit
