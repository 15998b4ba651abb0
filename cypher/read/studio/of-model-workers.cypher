// 劳模领衔过的工作室 · Studios ever led by a holder of a model worker's honour
MATCH (:Honour {modelWorker: true})<-[h:HONOURED WHERE h.supersededAt IS NULL]-(:Person)
  -[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio)
RETURN DISTINCT s.code AS code
ORDER BY code
