// 这些组织的人员编号 · Ids of the people of organisations
UNWIND $organisations AS code
MATCH (:Organisation {code: code})<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(n:Person)
RETURN DISTINCT n.personId AS key
ORDER BY key
