// 撤销导入所需的第几段 · One piece of what undoes an import
MATCH (:Import {id: $id})-[:HAS_UNDO]->(u:ImportUndo {n: $n})
RETURN u.bytes AS bytes
ORDER BY u.n
