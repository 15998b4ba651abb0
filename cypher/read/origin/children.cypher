// 归某些组织的工作室 · Codes of the studios of some organisations; null for all
MATCH (s:Studio)
WHERE $reach IS NULL OR EXISTS {
  (s)-[h:HOSTED_AT WHERE h.supersededAt IS NULL]->(o:Organisation) WHERE o.code IN $reach }
RETURN s.code AS code
ORDER BY code
