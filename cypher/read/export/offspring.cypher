// 记录的渊源中出自这些工作室的工作室 · Codes of the studios that are on record as grown out of studios
UNWIND $studios AS code
MATCH (:Studio {code: code})<-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]-(n:Studio)
RETURN DISTINCT n.code AS key
ORDER BY key
