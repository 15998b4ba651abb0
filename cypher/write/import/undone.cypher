// 标记被撤销的导入 · Mark the import that this one takes back
MATCH (i:Import {id: $id})
MATCH (o:Import {id: i.undoes})
SET o.undoneBy = i.id, o.undoneAt = $ledger.now
WITH o
MATCH (o)-[:HAS_UNDO]->(u:ImportUndo)
DETACH DELETE u
