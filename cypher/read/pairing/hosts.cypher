// 组织及其各级上级、所属企业 · Organisations with all above them, the nearest first, and their enterprise
UNWIND $keys AS key
MATCH (o:Organisation {code: key})
MATCH (o)-[p:PART_OF|SUBSIDIARY_OF WHERE p.supersededAt IS NULL]->{0,20}(up:Organisation)
WITH o, up, min(size(p)) AS steps
ORDER BY steps, up.code
WITH o, collect(up.code) AS hosts
OPTIONAL MATCH (o)-[p:PART_OF WHERE p.supersededAt IS NULL]->{0,20}(e:Organisation)
WHERE NOT EXISTS { (e)-[q:PART_OF WHERE q.supersededAt IS NULL]->(:Organisation) }
WITH o, hosts, e
ORDER BY e.code
RETURN o.code AS organisation, hosts, head(collect(e.code)) AS enterprise
ORDER BY organisation
