// 个人信息：同意、注销、号码 · Personal data: consent, erasure, identity numbers
CREATE CONSTRAINT consent_kind IF NOT EXISTS FOR (n:ConsentKind) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT erasure_request IF NOT EXISTS FOR (n:ErasureRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT erased_id IF NOT EXISTS FOR (n:Erased) REQUIRE n.personId IS UNIQUE;
CREATE CONSTRAINT identifiers_person IF NOT EXISTS FOR (n:Identifiers) REQUIRE n.person IS UNIQUE;
CREATE CONSTRAINT identifiers_hmac IF NOT EXISTS FOR (n:Identifiers) REQUIRE n.idHmac IS UNIQUE;
CREATE CONSTRAINT reveal_request IF NOT EXISTS FOR (n:RevealRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT key_file IF NOT EXISTS FOR (n:KeyFile) REQUIRE n.id IS UNIQUE;
UNWIND ['ConsentKind', 'Erased', 'ErasureRequest', 'Identifiers', 'KeyFile', 'RevealRequest'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['ASKS_TO_ERASE', 'ASKS_TO_REVEAL', 'CONSENTS_TO', 'IDENTIFIES'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['decidedAt', 'decidedBy', 'document', 'erasedAt', 'erasedIn', 'fingerprint',
  'idEnc', 'idHmac', 'person', 'phoneEnc', 'purpose', 'reason', 'refusal',
  'requestedAt', 'requestedBy', 'state'] AS word
CALL db.createProperty(word)
RETURN count(*);
