// 专利、软著及其成果和发明人 · Patents and software copyrights with their results and inventors
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:IpAsset {number: $keys[place]})
CALL (n) {
  MATCH (n)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(i:Innovation)
  WITH f, i
  ORDER BY f.rank
  RETURN collect({code: i.code, name: i.title}) AS innovations
}
CALL (n) {
  MATCH (p:Person)-[f:INVENTED WHERE f.supersededAt IS NULL]->(n)
  WITH f, p
  ORDER BY f.rank
  RETURN collect({person: p.personId, name: p.name, rank: f.rank}) AS inventors
}
OPTIONAL MATCH (n)-[w:OWNED_BY WHERE w.supersededAt IS NULL]->(o:Organisation)
RETURN n.number AS number, n.kind AS kind, n.title AS title, n.status AS status,
  n.filedOn AS filedOn, n.grantedOn AS grantedOn, innovations, inventors, n.owner AS owner,
  o.name AS ownerName, n.endedOn AS endedOn, n.revision AS revision, place
ORDER BY place, number
