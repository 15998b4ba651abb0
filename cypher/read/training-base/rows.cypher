// 按代码取培训基地 · Training bases by code
UNWIND $keys AS key
MATCH (n:TrainingBase {code: key})
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
OPTIONAL MATCH (n)-[g:LOCATED_IN WHERE g.supersededAt IS NULL]->(r:Region)
RETURN n.code AS code, n.name AS name, o.code AS organisation, r.code AS region,
  n.capacity AS capacity, n.openedOn AS openedOn, n.closedOn AS closedOn, n.actions AS actions,
  n.sourceDocId AS document, n.revision AS revision
ORDER BY code
