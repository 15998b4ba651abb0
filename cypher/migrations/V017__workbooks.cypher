// 工作簿导入：协议编号的索引，撤销所需的记录 · Imports of workbooks: numbers of agreements are found again, and what undoes an import is kept
CREATE INDEX pairing_agreement IF NOT EXISTS FOR (n:Pairing) ON (n.agreementNo);
UNWIND ['ImportUndo', 'ImportChunk'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['HAS_UNDO', 'HAS_CHUNK'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['undoes', 'undoneBy', 'undoneAt', 'people', 'file', 'at', 'bytes', 'n'] AS word
CALL db.createProperty(word)
RETURN count(*);
