// 同时改动许多记录 · Gives many documents the same number
UNWIND range(1, 500) AS i
MERGE (d:SourceDocument {docId: 'at once ' + i})
SET d.number = $number
