// 写入次序的节点不唯一或停在导入中 · The guard is missing, not alone or held by an import
OPTIONAL MATCH (g:Guard)
WITH collect(g) AS guards
WHERE size(guards) <> 1 OR guards[0].importing IS NOT NULL
RETURN 'guard' AS subject,
  size(guards) + ' of them, importing ' + coalesce(guards[0].importing, 'nothing') AS problem
ORDER BY subject
