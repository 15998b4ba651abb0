// 一项成果的各方 · Whom and what a result has to do with, in order of rank
MATCH (n:Innovation {code: $code})
CALL (n) {
  MATCH (n)-[f:PRODUCED_BY WHERE f.supersededAt IS NULL AND NOT f.primary]->(s:Studio)
  WITH f, s
  ORDER BY f.rank
  RETURN collect({code: s.code, name: s.name}) AS studios
}
CALL (n) {
  MATCH (p:Person)-[f:CONTRIBUTED_TO WHERE f.supersededAt IS NULL]->(n)
  WITH f, p
  ORDER BY f.rank
  RETURN collect({person: p.personId, name: p.name, rank: f.rank}) AS people
}
CALL (n) {
  MATCH (n)-[f:ADOPTED_BY WHERE f.supersededAt IS NULL]->(o:Organisation)
  WITH f, o
  ORDER BY f.rank
  RETURN collect({code: o.code, name: o.name}) AS users
}
CALL (n) {
  MATCH (n)-[f:IMPROVES WHERE f.supersededAt IS NULL]->(other:Innovation)
  WITH f, other
  ORDER BY f.rank
  RETURN collect({code: other.code, name: other.title}) AS bases
}
CALL (n) {
  MATCH (other:Innovation)-[f:IMPROVES WHERE f.supersededAt IS NULL]->(n)
  WITH other
  ORDER BY other.code
  RETURN collect({code: other.code, name: other.title}) AS improvedBy
}
CALL (n) {
  MATCH (n)<-[f:PROTECTS WHERE f.supersededAt IS NULL]-(a:IpAsset)
  WITH a
  ORDER BY a.number
  RETURN collect({number: a.number, kind: a.kind, title: a.title, status: a.status,
    grantedOn: a.grantedOn, endedOn: a.endedOn}) AS ipAssets
}
OPTIONAL MATCH (d:SourceDocument {docId: n.sourceDocId})
// What pairings cite too may name people in its title.
WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
RETURN n.code AS code, studios, people, users, bases, improvedBy, ipAssets,
  d.title AS documentTitle
ORDER BY code
