// 这些工作室举办而未记单位的活动代码 · Codes of the events that studios held and no organisation
UNWIND $studios AS code
MATCH (:Studio {code: code})<-[f:HOSTED_BY WHERE f.supersededAt IS NULL]-(n:Event)
WHERE NOT EXISTS { (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(:Organisation) }
RETURN DISTINCT n.code AS key
ORDER BY key
