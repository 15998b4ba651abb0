// 这些专利、软著保护的成果代码 · Codes of the results that patents and copyrights protect
UNWIND $ipAssets AS number
MATCH (:IpAsset {number: number})-[f:PROTECTS WHERE f.supersededAt IS NULL]->(n:Innovation)
RETURN DISTINCT n.code AS key
ORDER BY key
