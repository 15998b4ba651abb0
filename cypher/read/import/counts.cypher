// 各表已有多少 · How much of every table is stored, from the store's own counts
RETURN COUNT { (:Region) } AS region, COUNT { (:Organisation) } AS organisation,
  COUNT { (:Occupation) } AS occupation, COUNT { (:SourceDocument) } AS document,
  COUNT { (:Honour) } AS `honour-kind`, COUNT { (:Person) } AS person,
  COUNT { ()-[:HELD_POST]->() } AS post, COUNT { (:Studio) } AS studio,
  COUNT { (:StudioName) } AS `studio-name`,
  COUNT { ()-[:LEADS]->() } + COUNT { ()-[:MEMBER_OF]->() } AS `studio-person`,
  COUNT { (:Naming) } AS naming, COUNT { ()-[:GREW_OUT_OF]->() } AS origin,
  COUNT { (:Alliance) } AS alliance, COUNT { (:Pairing) } AS pairing,
  COUNT { ()-[:HONOURED]->() } AS honour, COUNT { (:Assessment) } AS assessment,
  COUNT { (:Innovation) } AS innovation, COUNT { (:IpAsset) } AS `ip-asset`,
  COUNT { ()-[:RECEIVED]->() } AS award, COUNT { ()-[:HOLDS]->() } AS skill,
  COUNT { (:TitleBridge) } AS `title-bridge`, COUNT { (:Event) } AS event,
  COUNT { ()-[:ENTERED]->() } + COUNT { ()-[:ATTENDED]->() } AS `event-person`
