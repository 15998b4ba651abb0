// 组织及其下级 · An organisation and everything below it
MATCH (:Organisation {code: $code})
  (()<-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]-(:Organisation)){0,40}(o:Organisation)
RETURN DISTINCT o.code AS code
ORDER BY code
