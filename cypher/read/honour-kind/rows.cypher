// 按代码取荣誉 · Honours of the catalogue by code
UNWIND $keys AS key
MATCH (n:Honour {code: key})
RETURN n.code AS code, n.name AS name, n.level AS level, n.issuer AS issuer,
  n.modelWorker AS modelWorker
ORDER BY code
