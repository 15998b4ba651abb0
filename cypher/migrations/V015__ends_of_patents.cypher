// 专利终止日期的词汇 · Words of the end of a patent
UNWIND ['endedFrom', 'endedOn'] AS word
CALL db.createProperty(word)
RETURN count(*);
