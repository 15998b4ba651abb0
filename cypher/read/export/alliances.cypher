// 这些工作室所在的联盟 · Codes of the alliances that studios are in
UNWIND $studios AS code
MATCH (:Studio {code: code})-[f:IN_ALLIANCE WHERE f.supersededAt IS NULL]->(n:Alliance)
RETURN DISTINCT n.code AS key
ORDER BY key
