// 活动与参加者的主键与词汇 · Keys and words of events and who took part
CREATE CONSTRAINT event_code IF NOT EXISTS FOR (n:Event) REQUIRE n.code IS UNIQUE;
CREATE INDEX event_series IF NOT EXISTS FOR (n:Event) ON (n.series);
CREATE INDEX event_day IF NOT EXISTS FOR (n:Event) ON (n.validFrom);
CREATE TEXT INDEX event_search IF NOT EXISTS FOR (n:Event) ON (n.searchText);
UNWIND ['Event'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['ATTENDED', 'ENTERED'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['actions', 'dealsYuan', 'pairing', 'prize', 'series'] AS word
CALL db.createProperty(word)
RETURN count(*);
