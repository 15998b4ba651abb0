// 保护这些成果的专利、软著 · Numbers of what protects results
UNWIND $innovations AS code
MATCH (:Innovation {code: code})<-[f:PROTECTS WHERE f.supersededAt IS NULL]-(n:IpAsset)
RETURN DISTINCT n.number AS key
ORDER BY key
