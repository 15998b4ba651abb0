// 全部组织的上级 · The parent of every organisation
MATCH (n:Organisation)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->(p:Organisation)
RETURN n.code AS code, p.code AS parent
ORDER BY code
