// 持有荣誉者 · Holders of honours
MATCH (h)-[f:HONOURED WHERE f.supersededAt IS NULL]->(:Honour)
WITH DISTINCT CASE
  WHEN h:Person THEN 'person:' + h.personId
  WHEN h:Studio THEN 'studio:' + h.code
  ELSE 'organisation:' + h.code
END AS key
WHERE key > $after
RETURN key
ORDER BY key
LIMIT $limit
