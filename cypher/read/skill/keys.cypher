// 有等级或职称的人员 · People who hold grades or titles
MATCH (n:Person)
WHERE n.personId > $after
  AND EXISTS { (n)-[f:HOLDS WHERE f.supersededAt IS NULL]->(:SkillCertificate) }
RETURN n.personId AS key
ORDER BY key
LIMIT $limit
