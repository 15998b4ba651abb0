// 检索依据文件：公开事实引用的，和本范围师徒协议引用的 · Documents that public facts cite, or agreements within reach, the newest first
CALL () {
  WITH 1 AS one
  WHERE $id IS NULL
  MATCH (n:SourceDocument)
  RETURN n
UNION ALL
  MATCH (n:SourceDocument {docId: $id})
  RETURN n
}
WITH n
WHERE n.revision IS NOT NULL
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($q IS NULL OR toLower(n.title) CONTAINS $q OR toLower(n.docNo) CONTAINS $q
    OR toLower(n.issuer) CONTAINS $q OR toLower(n.docId) CONTAINS $q)
  AND ($reach IS NULL
    OR NOT EXISTS {
      // Whoever is party to an agreement that it is the source of may be named in its title.
      MATCH (p:Pairing {sourceDocId: n.docId})
        <-[m:MENTORS_IN|APPRENTICED_IN WHERE m.supersededAt IS NULL]-(x:Person)
      WHERE NOT EXISTS {
        MATCH (x)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
        WHERE o.code IN $reach
      }
    } AND (EXISTS { (:Pairing {sourceDocId: n.docId}) }
      OR EXISTS {
        MATCH (:Studio)-[f:GREW_OUT_OF]->(:Studio)
        WHERE f.sourceDocId = n.docId AND f.supersededAt IS NULL
      }
      OR EXISTS {
        MATCH (:Person)-[f:LEADS]->(:Studio)
        WHERE f.sourceDocId = n.docId AND f.supersededAt IS NULL
      }
      OR EXISTS { (:Innovation {sourceDocId: n.docId}) }
      OR EXISTS { (:Event {sourceDocId: n.docId}) }
      OR EXISTS { (:TrainingBase {sourceDocId: n.docId}) }
      OR EXISTS { (:PilotProject {sourceDocId: n.docId}) }
      OR EXISTS { (:ProjectState {sourceDocId: n.docId}) }
      OR EXISTS { (:ProjectFund {sourceDocId: n.docId}) }
      OR EXISTS { (:ReportedFigure {sourceDocId: n.docId}) }
      OR EXISTS { (:TitleBridge {sourceDocId: n.docId}) }))
WITH n
ORDER BY coalesce(n.issuedOn, '') DESC, n.docId
WITH collect(n.docId) AS ids
RETURN size(ids) AS total, ids[$offset..$offset + $limit] AS page
