// 全部工作室的成立日期 · When every studio was founded
MATCH (n:Studio)
WHERE n.revision IS NOT NULL
RETURN n.code AS code, n.foundedOn AS foundedOn
ORDER BY code
