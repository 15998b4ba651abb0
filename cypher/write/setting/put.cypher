// 更改一项全局设置 · Change a setting for everybody
MERGE (n:Setting {key: $key})
FOREACH (_ IN CASE WHEN n.revision IS NULL THEN [] ELSE [1] END |
  CREATE (v:Version)-[:VERSION_OF]->(n)
  SET v = properties(n), v.supersededAt = $ledger.now)
SET n += {
  on: $on,
  revision: $ledger.sequence, recordedBy: $ledger.actor, recordedAt: $ledger.now
}
