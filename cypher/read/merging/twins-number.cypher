// 疑似重复有多少组，数到一定为止 · How many groups of likely duplicates there are, counted up to some number
MATCH (n:Person)
WHERE n.twin >= ''
WITH n.twin AS key, n.personId AS id
ORDER BY key
WITH key, count(id) AS size
WHERE size > 1
WITH key, size
LIMIT $most
RETURN coalesce(sum(size * (size - 1) / 2), 0) AS total
