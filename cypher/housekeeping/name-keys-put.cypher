// 写入姓名排序键 · Write the keys of names; a name that changed meanwhile has its own already
UNWIND $rows AS row
MATCH (n:Person {personId: row.id})
WHERE n.name = row.name
SET n.pinyinOrder = row.pinyinOrder, n.strokeOrder = row.strokeOrder
