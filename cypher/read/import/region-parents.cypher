// 全部地区的上级 · The parent of every region
MATCH (n:Region)-[f:PART_OF WHERE f.supersededAt IS NULL]->(p:Region)
RETURN n.code AS code, p.code AS parent
ORDER BY code
