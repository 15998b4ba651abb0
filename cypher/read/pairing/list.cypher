// 按条件列出师徒结对 · Ids of pairings that fit the filters, in order, with their number
// Looked for at the narrowest of a person, an organisation and the reach: a province has millions.
CALL () {
  MATCH (:Person {personId: coalesce($mentor, $apprentice, $person)})
    -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  RETURN DISTINCT n
  UNION ALL
  UNWIND CASE WHEN coalesce($mentor, $apprentice, $person) IS NULL
    THEN [$organisation] ELSE [] END AS code
  MATCH (:Organisation {code: code})
    <-[g:PART_OF|SUBSIDIARY_OF WHERE g.supersededAt IS NULL]-{0,20}(:Organisation)
    <-[f:UNDER WHERE f.supersededAt IS NULL]-(n:Pairing)
  RETURN DISTINCT n
  UNION ALL
  UNWIND CASE WHEN coalesce($mentor, $apprentice, $person, $organisation) IS NULL
    THEN $reach ELSE [] END AS code
  MATCH (o:Organisation {code: code})
  CALL (o) {
    MATCH (o)<-[f:UNDER WHERE f.supersededAt IS NULL]-(n:Pairing)
    RETURN n
    UNION ALL
    MATCH (o)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(:Person)
      -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
    RETURN n
  }
  RETURN DISTINCT n
  UNION ALL
  UNWIND CASE WHEN coalesce($mentor, $apprentice, $person, $organisation) IS NULL
    AND $reach IS NULL THEN [true] ELSE [] END AS everywhere
  MATCH (n:Pairing)
  RETURN n
}
WITH n
WHERE ($status IS NULL OR n.status = $status)
  AND (NOT $unconfirmed OR any(code IN n.unconfirmedBy WHERE $reach IS NULL OR code IN $reach))
  AND ($dueBefore IS NULL OR (n.status IN ['ACTIVE', 'EXTENDED'] AND n.validTo <= $dueBefore))
  AND ($mentor IS NULL OR EXISTS {
    (:Person {personId: $mentor})-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n) })
  AND ($apprentice IS NULL OR EXISTS {
    (:Person {personId: $apprentice})-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) })
  AND ($person IS NULL OR EXISTS {
    (:Person {personId: $person})
      -[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n) })
  AND ($reach IS NULL
    OR EXISTS { (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach }
    OR EXISTS { (n)<-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]-(:Person)
        -[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach })
  AND ($organisation IS NULL OR EXISTS {
    (n)-[f:UNDER WHERE f.supersededAt IS NULL]->(:Organisation)
      -[g:PART_OF|SUBSIDIARY_OF WHERE g.supersededAt IS NULL]->{0,20}
      (:Organisation {code: $organisation}) })
WITH n
ORDER BY n.validFrom DESC, n.pairingId
WITH collect(n.pairingId) AS ids
RETURN ids[$offset..$offset + $limit] AS ids, size(ids) AS total
