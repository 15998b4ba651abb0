// 人员总数 · How many people there are
MATCH (n:Person)
WHERE n.pinyinOrder IS NOT NULL
RETURN count(n) AS total
ORDER BY total
