// 活动名单中的各行 · Events as lists show them
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:Event {code: $keys[place]})
OPTIONAL MATCH (n)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s:Studio)
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[t:IN_TRADE WHERE t.supersededAt IS NULL]->(w:Occupation)
CALL (n) {
  MATCH (n)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(p:Person)
  RETURN count(DISTINCT p) AS people, count(f.prize) AS prizes
}
RETURN n.code AS code, n.kind AS kind, n.name AS name, n.series AS series, n.heldOn AS heldOn,
  n.level AS level, s.code AS studio, s.name AS studioName, o.code AS organisation,
  o.name AS organisationName, w.code AS occupation, w.name AS occupationName, people, prizes,
  place
ORDER BY place, code
