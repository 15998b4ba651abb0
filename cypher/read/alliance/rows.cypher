// 按代码取联盟 · Alliances by code
UNWIND $keys AS key
MATCH (n:Alliance {code: key})
OPTIONAL MATCH (lead:Studio)-[l:IN_ALLIANCE WHERE l.supersededAt IS NULL AND l.role = 'LEAD']->(n)
CALL (n) {
  MATCH (s:Studio)-[f:IN_ALLIANCE WHERE f.supersededAt IS NULL AND f.role = 'MEMBER']->(n)
  WITH s, f
  ORDER BY f.position
  RETURN collect(s.code) AS members
}
RETURN n.code AS code, n.name AS name, n.foundedOn AS foundedOn, lead.code AS lead, members
ORDER BY code
