// 保存撤销导入所需的一段 · Keep a piece of what undoes an import
MATCH (i:Import {id: $id})
CREATE (i)-[:HAS_UNDO]->(:ImportUndo {n: $n, bytes: $bytes, people: $people})
RETURN i.id AS id
