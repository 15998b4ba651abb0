// 产改项目、培训基地、公布数字的主键与词汇 · Keys and words of pilot projects, training bases and reported figures
CREATE CONSTRAINT training_base_code IF NOT EXISTS FOR (n:TrainingBase) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT pilot_project_code IF NOT EXISTS FOR (n:PilotProject) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT project_state_key IF NOT EXISTS FOR (n:ProjectState) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT project_fund_key IF NOT EXISTS FOR (n:ProjectFund) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT reported_figure_key IF NOT EXISTS FOR (n:ReportedFigure) REQUIRE n.key IS UNIQUE;
CREATE INDEX pairing_document IF NOT EXISTS FOR (n:Pairing) ON (n.sourceDocId);
CREATE INDEX innovation_document IF NOT EXISTS FOR (n:Innovation) ON (n.sourceDocId);
CREATE INDEX origin_document IF NOT EXISTS FOR ()-[f:GREW_OUT_OF]-() ON (f.sourceDocId);
CREATE INDEX event_document IF NOT EXISTS FOR (n:Event) ON (n.sourceDocId);
CREATE INDEX training_base_document IF NOT EXISTS FOR (n:TrainingBase) ON (n.sourceDocId);
CREATE INDEX pilot_project_document IF NOT EXISTS FOR (n:PilotProject) ON (n.sourceDocId);
CREATE INDEX project_state_document IF NOT EXISTS FOR (n:ProjectState) ON (n.sourceDocId);
CREATE INDEX project_fund_document IF NOT EXISTS FOR (n:ProjectFund) ON (n.sourceDocId);
CREATE INDEX reported_figure_document IF NOT EXISTS FOR (n:ReportedFigure) ON (n.sourceDocId);
UNWIND ['PilotProject', 'ProjectFund', 'ProjectState', 'ReportedFigure', 'TrainingBase'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['HAS_FUND', 'HAS_STATE', 'PROMOTED_TO', 'RUNS'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['actions', 'capacity', 'floor', 'indicator', 'openedOn', 'overdueFrom', 'owner', 'paidOn',
  'payer', 'period', 'reviewDue', 'scope', 'since', 'unit', 'value', 'yuan'] AS word
CALL db.createProperty(word)
RETURN count(*);
