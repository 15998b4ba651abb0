// 注销人员：师徒协议、成果、专利文字中的姓名 · Erase a person: their name in what is written about their pairings, results and patents
MATCH (:Person {personId: $id})-[:MENTORS_IN|APPRENTICED_IN|CONTRIBUTED_TO|INVENTED]->
  (n:Pairing|Innovation|IpAsset)
WITH DISTINCT n
CALL (n) {
  RETURN n AS record
  UNION
  MATCH (record:Version)-[:VERSION_OF]->(n)
  RETURN record
  UNION
  MATCH (record:SourceDocument {docId: n.sourceDocId})
  RETURN record
  UNION
  MATCH (record:Version)-[:VERSION_OF]->(:SourceDocument {docId: n.sourceDocId})
  RETURN record
}
WITH DISTINCT record
SET record.searchText = CASE
    WHEN record.searchText IS NOT NULL AND any(name IN $names WHERE record.title CONTAINS name)
    THEN toLower(reduce(t = record.title, name IN $names | replace(t, name, $pseudonym))
      + ' ' + record.code)
    ELSE record.searchText
  END,
  record.goal = reduce(t = record.goal, name IN $names | replace(t, name, $pseudonym)),
  record.endReason = reduce(t = record.endReason, name IN $names | replace(t, name, $pseudonym)),
  record.loopReason = reduce(t = record.loopReason, name IN $names | replace(t, name, $pseudonym)),
  record.title = reduce(t = record.title, name IN $names | replace(t, name, $pseudonym))
