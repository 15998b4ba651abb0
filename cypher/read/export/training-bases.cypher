// 这些组织的培训基地代码 · Codes of the training bases that organisations run
UNWIND $organisations AS code
MATCH (:Organisation {code: code})-[f:RUNS WHERE f.supersededAt IS NULL]->(n:TrainingBase)
RETURN DISTINCT n.code AS key
ORDER BY key
