// 检索专利、软著 · Patents and software copyrights that fit, by number
MATCH (n:IpAsset)
WHERE n.revision IS NOT NULL
  AND ($q IS NULL OR n.number CONTAINS $q OR n.title CONTAINS $q)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($status IS NULL OR n.status = $status)
  AND ($innovation IS NULL OR EXISTS {
    (n)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(:Innovation {code: $innovation})
  })
  AND ($studio IS NULL OR EXISTS {
    (n)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(:Innovation)
      -[p:PRODUCED_BY WHERE p.supersededAt IS NULL]->(:Studio {code: $studio})
  })
  AND ($person IS NULL OR EXISTS {
    (:Person {personId: $person})-[v:INVENTED WHERE v.supersededAt IS NULL]->(n)
  })
  AND ($organisations IS NULL
    OR EXISTS {
      MATCH (n)-[w:OWNED_BY WHERE w.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $organisations
    }
    OR EXISTS {
      MATCH (n)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(:Innovation)
        -[p:PRODUCED_BY WHERE p.supersededAt IS NULL AND p.primary]->(:Studio)
        -[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $organisations
    })
  AND ($asOf IS NULL OR coalesce(n.validFrom, n.grantedFrom, $asOf) <= $asOf)
  AND ($from IS NULL OR n.grantedFrom >= $from)
  AND ($to IS NULL OR n.grantedFrom <= $to)
WITH n
ORDER BY n.number DESC
WITH collect(n.number) AS numbers
RETURN size(numbers) AS total, numbers[$offset..$offset + $limit] AS page
