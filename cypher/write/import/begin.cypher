// 开始写入：此后只能做完 · Begin to apply: from here on it can only be finished
MATCH (i:Import {id: $id})
WHERE i.state = 'STAGING' AND i.owner = $owner
MATCH (g:Guard {id: 'ledger'})
SET i.state = 'APPLYING', i.beat = timestamp(), g.importing = i.id
RETURN i.id AS id
