// 两双眼睛：待办、对方未确认、不采纳的渊源 · Two pairs of eyes
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (n:Submission) REQUIRE n.id IS UNIQUE;
CREATE INDEX submission_state IF NOT EXISTS FOR (n:Submission) ON (n.state);
CREATE INDEX submission_by IF NOT EXISTS FOR (n:Submission) ON (n.submittedBy);
CREATE INDEX submission_subject IF NOT EXISTS FOR (n:Submission) ON (n.subject);
UNWIND ['Submission'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['DECLINED_ORIGIN'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['body', 'decidedAt', 'decidedBy', 'mail', 'operation', 'path', 'reason', 'silent', 'state',
  'submittedAt', 'submittedBy', 'unconfirmedBy', 'variables', 'waitingFor'] AS word
CALL db.createProperty(word)
RETURN count(*);
