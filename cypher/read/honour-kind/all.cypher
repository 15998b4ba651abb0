// 荣誉目录 · The whole catalogue of honours
MATCH (n:Honour)
WHERE n.revision IS NOT NULL
RETURN n.code AS code, n.name AS name, n.level AS level, n.issuer AS issuer,
  n.modelWorker AS modelWorker
ORDER BY code
