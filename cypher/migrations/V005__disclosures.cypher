// 查阅记录 · Who was shown whose personal data
CREATE CONSTRAINT disclosure_sequence IF NOT EXISTS FOR (n:Disclosure) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT disclosure_guard_id IF NOT EXISTS FOR (n:DisclosureGuard) REQUIRE n.id IS UNIQUE;
CREATE INDEX disclosure_subject IF NOT EXISTS FOR (n:Disclosure) ON (n.subject);
CREATE INDEX disclosure_actor IF NOT EXISTS FOR (n:Disclosure) ON (n.actor, n.at);
CREATE INDEX change_actor IF NOT EXISTS FOR (n:Change) ON (n.actor, n.sequence);
CREATE INDEX change_subject IF NOT EXISTS FOR (n:Change) ON (n.subject, n.sequence);
UNWIND ['Disclosure', 'DisclosureGuard'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['purpose', 'records', 'scope'] AS word
CALL db.createProperty(word)
RETURN count(*);
