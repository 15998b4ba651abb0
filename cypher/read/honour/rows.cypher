// 按持有者取荣誉 · Honours by holder
UNWIND $keys AS key
WITH key, split(key, ':') AS holder
CALL (holder) {
  WITH holder
  WHERE holder[0] = 'person'
  MATCH (h:Person {personId: holder[1]})
  RETURN h
  UNION
  WITH holder
  WHERE holder[0] = 'studio'
  MATCH (h:Studio {code: holder[1]})
  RETURN h
  UNION
  WITH holder
  WHERE holder[0] = 'organisation'
  MATCH (h:Organisation {code: holder[1]})
  RETURN h
}
MATCH (h)-[f:HONOURED WHERE f.supersededAt IS NULL]->(o:Honour)
RETURN key AS holder, o.code AS honour, f.onDate AS onDate, f.docNo AS docNo, o.name AS name,
  o.level AS level, o.modelWorker AS modelWorker
ORDER BY holder, honour, onDate
