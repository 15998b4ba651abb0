// 导入完成 · The import is done: others may write again
MATCH (i:Import {id: $id})
MATCH (g:Guard {id: 'ledger'})
SET i.state = 'DONE', i.at = $ledger.now
REMOVE g.importing, i.beat, i.owner
WITH i
OPTIONAL MATCH (i)-[:HAS_CHUNK]->(c:ImportChunk)
DETACH DELETE c
