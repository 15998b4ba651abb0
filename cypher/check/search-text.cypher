// 检索文本缺失 · Nothing to search by
MATCH (n:Person|Studio|Organisation|TrainingBase|PilotProject)
WHERE n.revision IS NOT NULL
  AND NOT coalesce(toLower(n.searchText), '') CONTAINS toLower(coalesce(n.personId, n.code))
RETURN head(labels(n)) + ':' + coalesce(n.personId, n.code) AS subject,
  coalesce('"' + n.searchText + '"', 'missing') AS problem
ORDER BY subject
