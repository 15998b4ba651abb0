// 这些组织的工作室代码 · Codes of the studios of organisations
UNWIND $organisations AS code
MATCH (:Organisation {code: code})<-[h:HOSTED_AT WHERE h.supersededAt IS NULL]-(n:Studio)
RETURN DISTINCT n.code AS key
ORDER BY key
