// 丢弃未开始写入的导入 · Discard an import that had not begun to apply
MATCH (i:Import {id: $id})
WHERE i.state = 'STAGING' AND i.owner = $owner
OPTIONAL MATCH (i)-[:HAS_CHUNK|HAS_UNDO]->(c:ImportChunk|ImportUndo)
DETACH DELETE c, i
