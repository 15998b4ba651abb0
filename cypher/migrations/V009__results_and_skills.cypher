// 成果、知识产权、奖项、技能等级的主键与词汇 · Keys and words of results, IP, awards and skills
CREATE CONSTRAINT innovation_code IF NOT EXISTS FOR (n:Innovation) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT ip_asset_number IF NOT EXISTS FOR (n:IpAsset) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT award_key IF NOT EXISTS FOR (n:Award) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT skill_key IF NOT EXISTS FOR (n:SkillCertificate) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT title_bridge_key IF NOT EXISTS FOR (n:TitleBridge) REQUIRE n.key IS UNIQUE;
CREATE TEXT INDEX innovation_search IF NOT EXISTS FOR (n:Innovation) ON (n.searchText);
UNWIND ['Award', 'Innovation', 'IpAsset', 'SkillCertificate', 'TitleBridge'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['ADOPTED_BY', 'CONTRIBUTED_TO', 'FOR', 'HOLDS', 'IMPROVES', 'INVENTED', 'OWNED_BY',
  'PRODUCED_BY', 'PROTECTS', 'RATED_BY', 'RECEIVED'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['benefitYuan', 'completedOn', 'filedOn', 'grantedFrom', 'grantedOn', 'number', 'owner',
  'primary', 'qualification', 'rank', 'scheme', 'year', 'years'] AS word
CALL db.createProperty(word)
RETURN count(*);
