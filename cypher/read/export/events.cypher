// 这些组织举办的活动代码 · Codes of the events that organisations held
UNWIND $organisations AS code
MATCH (:Organisation {code: code})<-[f:UNDER WHERE f.supersededAt IS NULL]-(n:Event)
RETURN DISTINCT n.code AS key
ORDER BY key
