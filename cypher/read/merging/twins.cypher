// 疑似重复：拼音与出生年份（或工种）相同的人 · Likely duplicates: people whose names sound alike, born in one year or, where that is unknown, of one trade
// Read off an index in its order, so that a part costs no more than the way to its end.
MATCH (n:Person)
WHERE n.twin >= $after
WITH n.twin AS key, n.personId AS id
ORDER BY key, id
WITH key, collect(id) AS ids
WHERE size(ids) > 1
RETURN key, ids[..$most] AS ids, size(ids) AS size
ORDER BY key
LIMIT $limit
