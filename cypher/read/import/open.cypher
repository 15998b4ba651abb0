// 未做完的导入 · Imports that are not done
MATCH (i:Import)
WHERE i.state <> 'DONE'
RETURN i.id AS id, i.state AS state, i.owner AS owner, i.actor AS actor, i.undoes AS undoes,
  timestamp() - i.beat AS silentMillis
ORDER BY id
