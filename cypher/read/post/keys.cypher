// 有任职经历的人员 · Ids of people with posts held
MATCH (n:Person)
WHERE n.personId > $after
  AND EXISTS { (n)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(:Organisation) }
RETURN n.personId AS key
ORDER BY key
LIMIT $limit
