// 各类工作簿导入：文号、命名文号和成果名称的索引 · Imports of other workbooks: documents are found by their numbers, namings by that of theirs, results by their titles
CREATE INDEX document_number IF NOT EXISTS FOR (n:SourceDocument) ON (n.docNo);
CREATE INDEX naming_document IF NOT EXISTS FOR (n:Naming) ON (n.docNo);
CREATE INDEX innovation_title IF NOT EXISTS FOR (n:Innovation) ON (n.title);
