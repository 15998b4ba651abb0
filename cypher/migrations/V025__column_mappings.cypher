// 记住的列对应关系与导入清单 · Matchings of columns that are remembered, and the list of imports
CREATE CONSTRAINT column_mapping_id IF NOT EXISTS FOR (n:ColumnMapping) REQUIRE n.id IS UNIQUE;
CREATE INDEX column_mapping_unit IF NOT EXISTS FOR (n:ColumnMapping) ON (n.organisation);
CALL db.createLabel('ColumnMapping');
UNWIND ['organisation', 'headers', 'fields', 'removedAt', 'kind', 'total', 'counts'] AS word
CALL db.createProperty(word)
RETURN count(*);
