// 培训基地名单中的各行 · Training bases as lists show them
UNWIND range(0, size($keys) - 1) AS place
MATCH (n:TrainingBase {code: $keys[place]})
OPTIONAL MATCH (o:Organisation)-[f:RUNS WHERE f.supersededAt IS NULL]->(n)
OPTIONAL MATCH (n)-[g:LOCATED_IN WHERE g.supersededAt IS NULL]->(r:Region)
OPTIONAL MATCH (d:SourceDocument {docId: n.sourceDocId})
// What pairings cite too may name people in its title.
WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
RETURN n.code AS code, n.name AS name, o.code AS organisation, o.name AS organisationName,
  r.code AS region, r.name AS regionName, n.capacity AS capacity, n.openedOn AS openedOn,
  n.closedOn AS closedOn, n.actions AS actions, n.sourceDocId AS document,
  d.title AS documentTitle, n.revision AS revision, place
ORDER BY place, code
