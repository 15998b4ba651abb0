// 做完的导入 · Imports that are done, of one actor or of all
MATCH (i:Import {state: 'DONE'})
WHERE $actor IS NULL OR i.actor = $actor
RETURN i.id AS id, i.actor AS actor, i.file AS file, i.kind AS kind, toString(i.at) AS at,
  i.undoes AS undoes, i.undoneBy AS undoneBy, coalesce(i.total, 0) AS total,
  coalesce(i.counts, []) AS counts, EXISTS { (i)-[:HAS_UNDO]->(:ImportUndo) } AS undoable
ORDER BY at DESC, id
