// 按号码取专利、软著 · Patents and software copyrights by number
UNWIND $keys AS key
MATCH (n:IpAsset {number: key})
CALL (n) {
  OPTIONAL MATCH (n)-[f:PROTECTS WHERE f.supersededAt IS NULL]->(i:Innovation)
  WITH f, i
  ORDER BY f.rank
  RETURN collect(i.code) AS innovations
}
CALL (n) {
  OPTIONAL MATCH (p:Person)-[f:INVENTED WHERE f.supersededAt IS NULL]->(n)
  WITH f, p
  ORDER BY f.rank
  RETURN collect(p.personId) AS inventors
}
RETURN n.number AS number, n.kind AS kind, n.title AS title, n.status AS status,
  n.filedOn AS filedOn, n.grantedOn AS grantedOn, innovations, inventors, n.owner AS owner,
  n.endedOn AS endedOn,
  n.revision AS revision
ORDER BY number
