// 这些工作室作为主要完成单位的成果代码 · Codes of the results that studios count
UNWIND $studios AS code
MATCH (:Studio {code: code})<-[f:PRODUCED_BY WHERE f.primary AND f.supersededAt IS NULL]-
  (n:Innovation)
RETURN DISTINCT n.code AS key
ORDER BY key
