// 报表范围：组织及其全部下级 · The organisation that a report is about, and all below it
MATCH (root:Organisation {code: $code})
MATCH (root)<-[up:PART_OF|SUBSIDIARY_OF WHERE up.supersededAt IS NULL]-{0,20}(o:Organisation)
RETURN root.name AS name, collect(DISTINCT o.code) AS codes
ORDER BY name
