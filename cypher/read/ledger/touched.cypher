// 导入涉及的记录 · The records that imports are about, where they kept a list of them
UNWIND $keys AS key
MATCH (i:Import {id: key})
RETURN i.id AS id, i.touched AS touched
ORDER BY id
