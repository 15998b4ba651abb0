// 注销人员：师徒协议、成果、专利、活动文字中的姓名 · Erase a person: their name in what is written about their pairings, results, patents and events
MATCH (p:Person {personId: $id})
CALL (p) {
  MATCH (p)-[:MENTORS_IN|APPRENTICED_IN|CONTRIBUTED_TO|INVENTED|ENTERED|ATTENDED]->
    (n:Pairing|Innovation|IpAsset|Event)
  RETURN DISTINCT n, n.sourceDocId AS document
  UNION
  MATCH (p)-[f:LEADS]->(:Studio)
  RETURN null AS n, f.sourceDocId AS document
}
CALL (n, document) {
  WITH n
  WHERE n IS NOT NULL
  RETURN n AS record
  UNION
  MATCH (record:Version)-[:VERSION_OF]->(n)
  RETURN record
  UNION
  MATCH (record:SourceDocument {docId: document})
  RETURN record
  UNION
  MATCH (record:Version)-[:VERSION_OF]->(:SourceDocument {docId: document})
  RETURN record
}
WITH DISTINCT record
SET record.searchText = CASE
    WHEN record.searchText IS NOT NULL
      AND any(name IN $names WHERE coalesce(record.title, record.name) CONTAINS name)
    THEN toLower(reduce(t = coalesce(record.title, record.name), name IN $names |
        replace(t, name, $pseudonym)) + ' ' + record.code + coalesce(' ' + record.series, ''))
    ELSE record.searchText
  END,
  record.name = reduce(t = record.name, name IN $names | replace(t, name, $pseudonym)),
  record.goal = reduce(t = record.goal, name IN $names | replace(t, name, $pseudonym)),
  record.endReason = reduce(t = record.endReason, name IN $names | replace(t, name, $pseudonym)),
  record.loopReason = reduce(t = record.loopReason, name IN $names | replace(t, name, $pseudonym)),
  record.title = reduce(t = record.title, name IN $names | replace(t, name, $pseudonym))
