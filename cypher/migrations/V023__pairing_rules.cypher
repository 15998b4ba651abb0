// 结对规则的主键与词汇 · Keys and words of pairing rules
CREATE CONSTRAINT pairing_rule_key IF NOT EXISTS FOR (n:PairingRule) REQUIRE n.key IS UNIQUE;
CALL db.createLabel('PairingRule');
