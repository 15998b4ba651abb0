// 记录无所依附 · A record hangs on nothing
CALL () {
  MATCH (n:StudioName)
  WHERE NOT EXISTS { (:Studio)-[:HAS_NAME]->(n) }
  RETURN 'studio name:' + n.key AS subject, 'no studio' AS problem
  UNION ALL
  MATCH (n:Naming)
  WHERE NOT EXISTS { (:Studio)-[:HAS_NAMING]->(n) }
  RETURN 'naming:' + n.key AS subject, 'no studio' AS problem
  UNION ALL
  MATCH (n:Assessment)
  WHERE NOT EXISTS { (n)-[f:ASSESSES WHERE f.supersededAt IS NULL]->() }
  RETURN 'assessment:' + n.key AS subject, 'no subject' AS problem
  UNION ALL
  MATCH (n:Award)
  WHERE NOT EXISTS { (:Innovation)-[f:RECEIVED WHERE f.supersededAt IS NULL]->(n) }
  RETURN 'award:' + n.key AS subject, 'no result' AS problem
  UNION ALL
  MATCH (n:SkillCertificate)
  WHERE NOT EXISTS { (:Person)-[f:HOLDS WHERE f.supersededAt IS NULL]->(n) }
    // One that two merged records both had is kept once.
    AND NOT EXISTS { (:MergedPerson)-[:HOLDS]->(n) }
  RETURN 'skill:' + n.key AS subject, 'no holder' AS problem
  UNION ALL
  MATCH (n:Innovation)
  WHERE n.sourceDocId IS NOT NULL AND NOT EXISTS { (:SourceDocument {docId: n.sourceDocId}) }
  RETURN 'innovation:' + n.code AS subject, 'no document ' + n.sourceDocId AS problem
  UNION ALL
  MATCH (n:Event)
  WHERE n.sourceDocId IS NOT NULL AND NOT EXISTS { (:SourceDocument {docId: n.sourceDocId}) }
  RETURN 'event:' + n.code AS subject, 'no document ' + n.sourceDocId AS problem
  UNION ALL
  MATCH (n:Event)<-[f:ENTERED|ATTENDED WHERE f.supersededAt IS NULL]-(:Person)
  WHERE f.pairing IS NOT NULL AND NOT EXISTS { (:Pairing {pairingId: f.pairing}) }
  RETURN 'event:' + n.code AS subject, 'no pairing ' + f.pairing AS problem
  UNION ALL
  MATCH (n:ProjectState)
  WHERE NOT EXISTS { (:PilotProject)-[f:HAS_STATE WHERE f.supersededAt IS NULL]->(n) }
  RETURN 'project state:' + n.key AS subject, 'no project' AS problem
  UNION ALL
  MATCH (n:ProjectFund)
  WHERE NOT EXISTS { (:PilotProject)-[f:HAS_FUND WHERE f.supersededAt IS NULL]->(n) }
  RETURN 'project fund:' + n.key AS subject, 'no project' AS problem
  UNION ALL
  MATCH (n:TrainingBase|PilotProject|ProjectState|ProjectFund|ReportedFigure)
  WHERE n.sourceDocId IS NOT NULL AND NOT EXISTS { (:SourceDocument {docId: n.sourceDocId}) }
  RETURN head(labels(n)) + ':' + coalesce(n.code, n.key) AS subject,
    'no document ' + n.sourceDocId AS problem
  UNION ALL
  MATCH (n:Version)
  WHERE NOT EXISTS { (n)-[:VERSION_OF]->() }
  RETURN 'version:' + elementId(n) AS subject, 'no record' AS problem
  UNION ALL
  MATCH (n:Pairing)
  WHERE n.sourceDocId IS NOT NULL AND NOT EXISTS { (:SourceDocument {docId: n.sourceDocId}) }
  RETURN 'pairing:' + n.pairingId AS subject, 'no document ' + n.sourceDocId AS problem
  UNION ALL
  MATCH (n:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(:Studio)
  WHERE f.sourceDocId IS NOT NULL AND NOT EXISTS { (:SourceDocument {docId: f.sourceDocId}) }
  RETURN 'studio:' + n.code AS subject, 'no document ' + f.sourceDocId AS problem
}
RETURN subject, problem
ORDER BY subject, problem
