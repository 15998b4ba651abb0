// 谱系：工作室及其人员、渊源 · Lineage: studios with their people and recorded origins
UNWIND $keys AS key
MATCH (n:Studio {code: key})
CALL (n) {
  MATCH (p:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(n)
  WITH p, f
  ORDER BY f.from, p.personId, f.role
  RETURN collect({person: p.personId, role: f.role, from: f.from, to: f.to,
    document: f.sourceDocId}) AS people
}
CALL (n) {
  MATCH (n)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
  WITH parent, f
  ORDER BY parent.code, f.kind
  RETURN collect({parent: parent.code, kind: f.kind, occurredOn: f.occurredOn,
    confirmed: f.confirmed, document: f.sourceDocId}) AS origins
}
RETURN n.code AS code, n.name AS name, n.foundedOn AS foundedOn, n.closedOn AS closedOn, people,
  origins
ORDER BY code
