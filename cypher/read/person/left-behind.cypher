// 调动后仍与原单位一方在带的结对 · Pairings under way of somebody who moved, with the side that was left
MATCH (left:Organisation {code: $left})
  -[u:PART_OF WHERE u.supersededAt IS NULL]->{0,20}(enterprise:Organisation)
WHERE NOT EXISTS { (enterprise)-[v:PART_OF WHERE v.supersededAt IS NULL]->(:Organisation) }
// Within one enterprise the side is the unit, otherwise the enterprise.
WITH CASE
    WHEN EXISTS {
      (:Organisation {code: $into})-[w:PART_OF WHERE w.supersededAt IS NULL]->{0,20}(enterprise)
    } THEN left
    ELSE enterprise
  END AS side
MATCH (n:Person {personId: $person})
  -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(p:Pairing)
WHERE p.status IN ['ACTIVE', 'EXTENDED'] AND (p.validTo IS NULL OR p.validTo > $from)
  AND (EXISTS {
      (p)-[g:UNDER WHERE g.supersededAt IS NULL]->(:Organisation)
        -[h:PART_OF WHERE h.supersededAt IS NULL]->{0,20}(side)
    } OR EXISTS {
      MATCH (p)<-[i:MENTORS_IN|APPRENTICED_IN WHERE i.supersededAt IS NULL]-(other:Person)
        -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(:Organisation)
        -[j:PART_OF WHERE j.supersededAt IS NULL]->{0,20}(side)
      WHERE other <> n
    })
WITH DISTINCT p
RETURN p.pairingId AS key
ORDER BY p.startsOn, key
