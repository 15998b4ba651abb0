// 命名规则、七有与复核的主键与词汇 · Keys and words of naming rules, the seven haves and reviews
CREATE CONSTRAINT naming_rule_key IF NOT EXISTS FOR (n:NamingRule) REQUIRE n.key IS UNIQUE;
CALL db.createLabel('NamingRule');
UNWIND ['checklist', 'effectiveFrom', 'points', 'rule', 'scope', 'severity', 'source', 'value']
  AS word
CALL db.createProperty(word)
RETURN count(*);
