// 一个试点项目的状态历史、资金和文件 · The history, funds and documents of a pilot project
MATCH (n:PilotProject {code: $code})
CALL (n) {
  MATCH (n)-[f:HAS_STATE WHERE f.supersededAt IS NULL]->(s:ProjectState)
  OPTIONAL MATCH (d:SourceDocument {docId: s.sourceDocId})
  // What pairings cite too may name people in its title.
  WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
  CALL (s) {
    OPTIONAL MATCH (s)-[g:PROMOTED_TO WHERE g.supersededAt IS NULL]->(r:Region)
    WITH g, r
    ORDER BY g.rank
    RETURN collect(CASE WHEN r IS NOT NULL THEN {code: r.code, name: r.name} END) AS regions
  }
  WITH s, d, regions
  ORDER BY s.validFrom, s.from
  RETURN collect({from: s.from, status: s.status, regions: regions, document: s.sourceDocId,
    documentTitle: d.title}) AS states
}
CALL (n) {
  MATCH (n)-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(m:ProjectFund)
  OPTIONAL MATCH (d:SourceDocument {docId: m.sourceDocId})
  WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
  WITH m, d
  ORDER BY m.validFrom, m.paidOn, m.payer
  RETURN collect({paidOn: m.paidOn, payer: m.payer, yuan: m.yuan, document: m.sourceDocId,
    documentTitle: d.title}) AS funds
}
OPTIONAL MATCH (d:SourceDocument {docId: n.sourceDocId})
WHERE NOT EXISTS { (:Pairing {sourceDocId: d.docId}) }
RETURN n.code AS code, states, funds, n.sourceDocId AS document, d.title AS documentTitle
ORDER BY code
