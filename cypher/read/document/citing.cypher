// 引用依据文件的记录 · What cites source documents, as the change record names it
CALL () {
  MATCH (n:Pairing)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'pairing:' + n.pairingId AS subject
UNION
  MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(:Studio)
  WHERE f.sourceDocId IN $keys
  RETURN f.sourceDocId AS key, 'studio:' + child.code AS subject
UNION
  MATCH (:Person)-[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio)
  WHERE f.sourceDocId IN $keys
  RETURN f.sourceDocId AS key, 'studio:' + s.code AS subject
UNION
  MATCH (n:Innovation)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'innovation:' + n.code AS subject
UNION
  MATCH (n:Event)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'event:' + n.code AS subject
UNION
  MATCH (n:TrainingBase)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'training-base:' + n.code AS subject
UNION
  MATCH (n:PilotProject)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'pilot-project:' + n.code AS subject
UNION
  MATCH (p:PilotProject)-[f:HAS_STATE|HAS_FUND WHERE f.supersededAt IS NULL]->
    (n:ProjectState|ProjectFund)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'pilot-project:' + p.code AS subject
UNION
  // A figure is its organisation's; one about anything else is nobody's own.
  MATCH (n:ReportedFigure)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'organisation:' + n.scope AS subject
UNION
  MATCH (n:TitleBridge)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'title-bridge:' + n.qualification AS subject
}
RETURN key, subject
ORDER BY key, subject
