// 撤销导入时去除新登记的人员 · Take away people that an import had added
UNWIND $rows AS row
MATCH (n:Person {personId: row.id})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
