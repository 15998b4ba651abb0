// 按条件列出待办事项 · Ids of submissions that fit the filters, the newest first, with their number
MATCH (n:Submission)
WHERE ($state IS NULL OR n.state = $state)
  AND ($by IS NULL OR n.submittedBy = $by)
  AND ($subject IS NULL OR n.subject = $subject)
  AND ($everything OR any(code IN n.waitingFor WHERE code IN $reach))
WITH n
ORDER BY n.submittedAt DESC, n.id
WITH collect(n.id) AS ids
RETURN ids[$offset..$offset + $limit] AS ids, size(ids) AS total
