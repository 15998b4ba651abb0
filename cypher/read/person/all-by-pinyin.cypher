// 全部人员，按拼音，从某人之后 · All people by pinyin after one of them
MATCH (n:Person)
USING INDEX n:Person(pinyinOrder, personId)
WHERE n.pinyinOrder >= $place AND n.personId IS NOT NULL
  AND (n.pinyinOrder > $place OR n.personId > $after)
RETURN n.personId AS id, n.pinyinOrder AS place
ORDER BY place, id
LIMIT $limit
