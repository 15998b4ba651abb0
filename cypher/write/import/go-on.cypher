// 继续写入：仍由本进程进行 · Go on applying, as long as it is ours
MATCH (i:Import {id: $id})
WHERE i.state = 'APPLYING' AND i.owner = $owner
SET i.beat = timestamp()
RETURN i.id AS id
