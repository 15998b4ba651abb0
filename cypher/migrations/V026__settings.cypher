// 全局设置 · Settings for everybody
CREATE CONSTRAINT setting_key IF NOT EXISTS FOR (n:Setting) REQUIRE n.key IS UNIQUE;
CALL db.createLabel('Setting');
CALL db.createProperty('on');
