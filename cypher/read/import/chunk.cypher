// 暂存导入的第几段 · One piece of a staged import
MATCH (:Import {id: $id})-[:HAS_CHUNK]->(c:ImportChunk {n: $n})
RETURN c.bytes AS bytes
ORDER BY c.n
