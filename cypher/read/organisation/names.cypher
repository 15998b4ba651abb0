// 组织的名称与上级 · Names of all organisations, and what they are part of
MATCH (o:Organisation)
WHERE o.revision IS NOT NULL
OPTIONAL MATCH (o)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->(p:Organisation)
RETURN o.code AS code, o.name AS name, o.uscc AS uscc, min(p.code) AS parent
ORDER BY code
