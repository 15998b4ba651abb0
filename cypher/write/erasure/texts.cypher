// 注销人员：师徒协议文字中的姓名 · Erase a person: their name in what is written about their pairings
MATCH (:Person {personId: $id})-[:MENTORS_IN|APPRENTICED_IN]->(n:Pairing)
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
SET record.goal = reduce(t = record.goal, name IN $names | replace(t, name, $pseudonym)),
  record.endReason = reduce(t = record.endReason, name IN $names | replace(t, name, $pseudonym)),
  record.loopReason = reduce(t = record.loopReason, name IN $names | replace(t, name, $pseudonym)),
  record.title = reduce(t = record.title, name IN $names | replace(t, name, $pseudonym))
