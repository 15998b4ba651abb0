// 结对旁的名称与修订号 · Names beside a pairing, and the revision at which it stands
MATCH (n:Pairing {pairingId: $id})
OPTIONAL MATCH (n)-[u:UNDER WHERE u.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[h:HOSTED_BY WHERE h.supersededAt IS NULL]->(s:Studio)
OPTIONAL MATCH (n)-[i:IN_TRADE WHERE i.supersededAt IS NULL]->(t:Occupation)
RETURN n.unconfirmedBy AS unconfirmedBy, n.revision AS revision, o.name AS organisationName,
  s.name AS studioName, t.name AS occupationName
ORDER BY revision
