// 名单中的组织 · Organisations as lists show them, with the studios and people of all below them
UNWIND $keys AS key
MATCH (n:Organisation {code: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[up:PART_OF|SUBSIDIARY_OF WHERE up.supersededAt IS NULL]->(parent:Organisation)
OPTIONAL MATCH (n)-[at:LOCATED_IN WHERE at.supersededAt IS NULL]->(region:Region)
CALL (n) {
  MATCH (n)
    (()<-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]-(:Organisation)){0,40}
    (o:Organisation)
  WITH DISTINCT o
  RETURN
    sum(COUNT { (o)<-[h:HOSTED_AT WHERE h.supersededAt IS NULL]-(:Studio) }) AS studios,
    sum(COUNT { (o)<-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]-(:Person) }) AS people
}
RETURN n.code AS code, n.name AS name, n.kind AS kind, parent.code AS parent,
  region.code AS region, n.uscc AS uscc, n.selfRatingSince AS selfRatingSince, studios, people,
  n.revision AS revision, parent.name AS parentName, region.name AS regionName
ORDER BY code
