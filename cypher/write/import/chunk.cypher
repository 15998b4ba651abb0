// 暂存导入的一段 · Stage a piece of an import
MATCH (i:Import {id: $id})
WHERE i.state = 'STAGING' AND i.owner = $owner
SET i.beat = timestamp()
CREATE (i)-[:HAS_CHUNK]->(:ImportChunk {n: $n, bytes: $bytes})
RETURN i.id AS id
