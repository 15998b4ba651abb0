// 按对象查考核 · Look up assessments by what they assess
CREATE INDEX assessment_subject IF NOT EXISTS FOR (n:Assessment) ON (n.subject);
