// 两条记录是否已标为并非同一人 · Whether two records are marked as different people
MATCH (p:Person {personId: $one})-[f:NOT_SAME_AS WHERE f.supersededAt IS NULL]-
  (q:Person {personId: $other})
RETURN f.recordedAt AS at
ORDER BY at
