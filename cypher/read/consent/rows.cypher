// 按人员取同意 · What people agree to
UNWIND $keys AS key
MATCH (:Person {personId: key})-[f:CONSENTS_TO WHERE f.supersededAt IS NULL]->(k:ConsentKind)
RETURN key AS person, k.code AS kind, f.state AS state, f.onDate AS onDate,
  f.document AS document, f.recordedAt AS recordedAt
ORDER BY person, kind
