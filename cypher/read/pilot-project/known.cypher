// 已有的试点项目代码 · Which of some codes of pilot projects exist
UNWIND $keys AS key
MATCH (n:PilotProject {code: key})
WHERE n.revision IS NOT NULL
RETURN key
ORDER BY key
