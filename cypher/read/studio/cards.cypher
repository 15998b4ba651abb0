// 工作室名片 · What a list or a picture shows of a studio
UNWIND $keys AS key
MATCH (n:Studio {code: key})
OPTIONAL MATCH (n)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation)
CALL (o) {
  OPTIONAL MATCH (o)-[p:PART_OF|SUBSIDIARY_OF WHERE p.supersededAt IS NULL]->{0,20}(up:Organisation)
    -[at:LOCATED_IN WHERE at.supersededAt IS NULL]->(r:Region)
  RETURN r AS region
  ORDER BY size(p)
  LIMIT 1
}
CALL (n) {
  MATCH (n)-[:HAS_NAMING]->(m:Naming)
  OPTIONAL MATCH (m)-[g:GRANTED_BY WHERE g.supersededAt IS NULL]->(body:Organisation)
  WITH m, body
  ORDER BY m.namedOn, m.level
  RETURN collect({level: m.level, namedOn: m.namedOn, title: m.title, validTo: m.lastDay,
    status: m.status, certNo: m.certNo, docNo: m.docNo, grantedBy: m.grantedBy,
    grantedByName: body.name,
    fundingYuan: m.fundingYuan}) AS namings
}
CALL (n) {
  MATCH (p:Person)-[f:LEADS WHERE f.supersededAt IS NULL]->(n)
  WITH p, f
  ORDER BY f.from, p.personId
  RETURN collect({id: p.personId, name: p.name, role: f.role, from: f.from, to: f.to}) AS leaders
}
CALL (n) {
  MATCH (n)-[:HAS_NAME]->(m:StudioName)
  WITH m
  ORDER BY m.from
  RETURN collect({name: m.name, from: m.from, to: m.to}) AS names
}
RETURN n.code AS code, n.name AS name, n.type AS type, n.foundedOn AS foundedOn,
  n.closedOn AS closedOn, n.status AS status, n.field AS field, n.revision AS revision,
  o.code AS organisation, o.name AS organisationName, region.code AS region,
  region.name AS regionName, namings, leaders, names
ORDER BY code
