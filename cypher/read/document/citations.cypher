// 引用一份文件的记录 · What cites a document: pairings within reach, and what is public
CALL () {
  MATCH (n:Pairing {sourceDocId: $id})
  WHERE $reach IS NULL OR NOT EXISTS {
    MATCH (n)<-[m:MENTORS_IN|APPRENTICED_IN WHERE m.supersededAt IS NULL]-(x:Person)
    WHERE NOT EXISTS {
      MATCH (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
      WHERE o.code IN $reach
    }
  }
  RETURN 'pairing' AS kind, n.pairingId AS key, n.pairingId AS name
UNION
  MATCH (s:Studio)-[f:GREW_OUT_OF]->(:Studio)
  WHERE f.sourceDocId = $id AND f.supersededAt IS NULL
  RETURN 'studio' AS kind, s.code AS key, s.name AS name
UNION
  MATCH (:Person)-[f:LEADS]->(s:Studio)
  WHERE f.sourceDocId = $id AND f.supersededAt IS NULL
  RETURN 'studio' AS kind, s.code AS key, s.name AS name
UNION
  MATCH (n:Innovation {sourceDocId: $id})
  RETURN 'innovation' AS kind, n.code AS key, n.title AS name
UNION
  MATCH (n:Event {sourceDocId: $id})
  RETURN 'event' AS kind, n.code AS key, n.name AS name
UNION
  MATCH (n:TrainingBase {sourceDocId: $id})
  RETURN 'training-base' AS kind, n.code AS key, n.name AS name
UNION
  MATCH (n:PilotProject {sourceDocId: $id})
  RETURN 'pilot-project' AS kind, n.code AS key, n.name AS name
UNION
  MATCH (s:ProjectState {sourceDocId: $id})
    <-[f:HAS_STATE WHERE f.supersededAt IS NULL]-(n:PilotProject)
  RETURN 'pilot-project' AS kind, n.code AS key, n.name AS name
UNION
  MATCH (s:ProjectFund {sourceDocId: $id})
    <-[f:HAS_FUND WHERE f.supersededAt IS NULL]-(n:PilotProject)
  RETURN 'pilot-project' AS kind, n.code AS key, n.name AS name
UNION
  MATCH (n:ReportedFigure {sourceDocId: $id})
  RETURN 'reported-figure' AS kind, n.key AS key, coalesce(n.title, n.indicator) AS name
UNION
  MATCH (n:TitleBridge {sourceDocId: $id})
  RETURN 'title-bridge' AS kind, n.qualification AS key, n.qualification + ' → ' + n.title AS name
}
RETURN kind, key, name
ORDER BY kind, key
LIMIT $limit
