// 按编号取师徒结对 · Pairings by id
UNWIND $keys AS key
MATCH (n:Pairing {pairingId: key})
CALL (n) {
  MATCH (m:Person)-[f:MENTORS_IN WHERE f.supersededAt IS NULL]->(n)
  WITH m, f
  ORDER BY f.position
  RETURN collect(m.personId) AS mentors, collect(f.role) AS mentorRoles
}
CALL (n) {
  MATCH (a:Person)-[f:APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n)
  WITH a, f
  ORDER BY f.position
  RETURN collect(a.personId) AS apprentices, collect(f.outcome) AS outcomes,
    collect(f.graduatedOn) AS graduatedOn, collect(f.grade) AS grades
}
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s:Studio)
OPTIONAL MATCH (n)-[i:IN_TRADE WHERE i.supersededAt IS NULL]->(t:Occupation)
RETURN n.pairingId AS id, mentors, apprentices, mentorRoles, n.programme AS programme,
  o.code AS organisation, s.code AS studio, t.code AS occupation, n.agreementNo AS agreementNo,
  n.signedOn AS signedOn, n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,
  outcomes, graduatedOn, grades, n.endReason AS endReason, n.pairsOnly AS pairsOnly,
  n.goal AS goal, n.sourceDocId AS document, n.loopReason AS loopReason,
  n.unconfirmedBy AS unconfirmedBy,
  n.revision AS revision, o.name AS organisationName, s.name AS studioName,
  t.name AS occupationName
ORDER BY id
