// 读出许多记录 · Which numbers many documents have
UNWIND range(1, 500) AS i
MATCH (d:SourceDocument {docId: 'at once ' + i})
RETURN DISTINCT d.number AS number
ORDER BY number
