// 权限：组织树 · Rights: every organisation with what it is part of or belongs to
MATCH (n:Organisation)
OPTIONAL MATCH (n)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->(p:Organisation)
RETURN n.code AS code, p.code AS parent, type(f) = 'PART_OF' AS part
ORDER BY code
