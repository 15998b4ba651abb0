// 已执行的结构迁移 · Migrations applied to this store
MATCH (m:Migration)
RETURN m.name AS name, m.checksum AS checksum
ORDER BY m.version
