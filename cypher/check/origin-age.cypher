// 来源工作室不早于所出工作室 · The parent of a recorded origin is not older than the child
MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
WHERE child.validFrom < parent.validFrom
  OR child.validFrom = parent.validFrom AND NOT f.kind IN ['SPLIT', 'MERGER']
  OR child = parent
RETURN 'studio:' + child.code AS subject,
  'from ' + parent.code + ', founded ' + parent.foundedOn + ', itself ' + child.foundedOn
    AS problem
ORDER BY subject, problem
