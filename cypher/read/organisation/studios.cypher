// 组织及其下级的工作室 · Studios of an organisation and of everything below it
MATCH (:Organisation {code: $code})
  (()<-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]-(:Organisation)){0,40}(o:Organisation)
WITH DISTINCT o
MATCH (o)<-[h:HOSTED_AT WHERE h.supersededAt IS NULL]-(s:Studio)
RETURN DISTINCT s.code AS code, s.name AS name
ORDER BY code
