// 账户与令牌 · Accounts and their tokens
CREATE CONSTRAINT account_name IF NOT EXISTS FOR (n:Account) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT token_id IF NOT EXISTS FOR (n:Token) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT token_hash IF NOT EXISTS FOR (n:Token) REQUIRE n.hash IS UNIQUE;
UNWIND ['Account', 'Token'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['GRANTED', 'IS_PERSON', 'TOKEN_OF'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['credentialsSince', 'disabled', 'expiresOn', 'grants', 'hash', 'id', 'madeOn',
  'mustChangePassword', 'passwordHash', 'provinceRoles', 'revokedAt'] AS word
CALL db.createProperty(word)
RETURN count(*);
