// 接手中断的导入 · Take over an import that was interrupted
MATCH (i:Import {id: $id})
WHERE i.state = 'APPLYING' AND i.owner = $previous
SET i.owner = $owner, i.beat = timestamp()
RETURN i.id AS id
