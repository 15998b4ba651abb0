// 全部人员，按拼音 · All people by pinyin
MATCH (n:Person)
USING INDEX n:Person(pinyinOrder, personId)
WHERE n.pinyinOrder IS NOT NULL AND n.personId IS NOT NULL
RETURN n.personId AS id, n.pinyinOrder AS place
ORDER BY place, id
SKIP $offset
LIMIT $limit
