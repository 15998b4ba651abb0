// 按编号取待办事项 · Submissions by id
UNWIND $keys AS key
MATCH (n:Submission {id: key})
RETURN n.id AS id, n.state AS state, n.operation AS operation, n.path AS path,
  n.variables AS variables, n.body AS body, n.subject AS subject, n.submittedBy AS submittedBy,
  n.scope AS scope, n.submittedAt AS submittedAt, n.waitingFor AS waitingFor,
  n.silent AS silent, n.decidedBy AS decidedBy, n.decidedAt AS decidedAt, n.reason AS reason,
  n.revision AS revision
ORDER BY id
