// 写入已并入他人的编号 · Write ids that were merged into another elsewhere
UNWIND $rows AS row
MATCH (p:Person {personId: row.into})
MERGE (n:MergedPerson {personId: row.id})
SET n.recordedBy = $ledger.actor, n.recordedAt = $ledger.now
MERGE (n)-[m:MERGED_INTO]->(p)
SET m.by = $ledger.actor, m.at = $ledger.now
