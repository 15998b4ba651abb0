// 这些成果所改进的成果代码，不论几层 · Codes of the results that results build on, at any depth
UNWIND $innovations AS code
MATCH (:Innovation {code: code})
  (()-[f:IMPROVES WHERE f.supersededAt IS NULL]->(:Innovation))+ (n:Innovation)
RETURN DISTINCT n.code AS key
ORDER BY key
