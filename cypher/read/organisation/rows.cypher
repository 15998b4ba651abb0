// 按代码取组织 · Organisations by code
UNWIND $keys AS key
MATCH (n:Organisation {code: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[up:PART_OF|SUBSIDIARY_OF WHERE up.supersededAt IS NULL]->(parent:Organisation)
OPTIONAL MATCH (n)-[at:LOCATED_IN WHERE at.supersededAt IS NULL]->(region:Region)
RETURN n.code AS code, n.name AS name, n.kind AS kind, parent.code AS parent,
  region.code AS region, n.uscc AS uscc, n.selfRatingSince AS selfRatingSince,
  n.revision AS revision
ORDER BY code
