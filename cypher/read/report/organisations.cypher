// 报表：组织树与所在地区 · Every organisation with what it belongs to and where it is
MATCH (o:Organisation)
OPTIONAL MATCH (o)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->(p:Organisation)
OPTIONAL MATCH (o)-[at:LOCATED_IN WHERE at.supersededAt IS NULL]->(r:Region)
RETURN o.code AS code, o.name AS name, min(p.code) AS parent, min(r.code) AS region
ORDER BY code
