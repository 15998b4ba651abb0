// 一次做完的导入 · An import that is done
MATCH (i:Import {id: $id, state: 'DONE'})
RETURN i.id AS id, i.actor AS actor, i.file AS file, i.kind AS kind, toString(i.at) AS at,
  i.undoes AS undoes, i.undoneBy AS undoneBy, coalesce(i.total, 0) AS total,
  coalesce(i.counts, []) AS counts,
  EXISTS { (i)-[:HAS_UNDO]->(:ImportUndo) } AS undoable
ORDER BY id
