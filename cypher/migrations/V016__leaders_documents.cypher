// 领衔人的认可文件 · Documents by which leaders were approved
CREATE INDEX leads_document IF NOT EXISTS FOR ()-[f:LEADS]-() ON (f.sourceDocId);
