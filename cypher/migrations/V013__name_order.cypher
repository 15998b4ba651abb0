// 姓名的拼音、笔画顺序 · The order of people's names by pinyin and by strokes
CREATE INDEX person_pinyin_order IF NOT EXISTS FOR (n:Person) ON (n.pinyinOrder, n.personId);
CREATE INDEX person_stroke_order IF NOT EXISTS FOR (n:Person) ON (n.strokeOrder, n.personId);
UNWIND ['NameKeys'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['pinyinOrder', 'strokeOrder', 'version'] AS word
CALL db.createProperty(word)
RETURN count(*);
