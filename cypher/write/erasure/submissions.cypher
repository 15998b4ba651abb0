// 注销人员：待办与异议中的文字 · Erase a person: what is written about them in submissions and disputes
MATCH (n:Submission)
WHERE n.subject = 'person:' + $id OR any(name IN $names WHERE n.body CONTAINS name)
  OR any(name IN $names WHERE n.reason CONTAINS name)
SET n.body = CASE
    WHEN n.subject = 'person:' + $id THEN '{}'
    ELSE reduce(t = n.body, name IN $names | replace(t, name, $pseudonym))
  END,
  n.reason = reduce(t = n.reason, name IN $names | replace(t, name, $pseudonym))
