// 个人信息：同意 · Personal data: what people agree to
CREATE CONSTRAINT consent_kind IF NOT EXISTS FOR (n:ConsentKind) REQUIRE n.code IS UNIQUE;
UNWIND ['ConsentKind'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['CONSENTS_TO'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['document', 'state'] AS word
CALL db.createProperty(word)
RETURN count(*);
