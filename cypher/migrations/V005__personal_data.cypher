// 个人信息：同意与注销 · Personal data: consent and erasure
CREATE CONSTRAINT consent_kind IF NOT EXISTS FOR (n:ConsentKind) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT erasure_request IF NOT EXISTS FOR (n:ErasureRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT erased_id IF NOT EXISTS FOR (n:Erased) REQUIRE n.personId IS UNIQUE;
UNWIND ['ConsentKind', 'Erased', 'ErasureRequest'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['ASKS_TO_ERASE', 'CONSENTS_TO'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['decidedAt', 'decidedBy', 'document', 'erasedAt', 'erasedIn', 'reason', 'refusal',
  'requestedAt', 'requestedBy', 'state'] AS word
CALL db.createProperty(word)
RETURN count(*);
