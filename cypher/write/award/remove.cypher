// 撤销导入时去除新登记的奖项 · Take away awards that an import had added
UNWIND $rows AS row
MATCH (n:Award {key: row.innovation + '|' + row.name + '|' + row.level + '|' + row.year})
OPTIONAL MATCH (i:Innovation {code: row.innovation})
SET i.revision = $ledger.sequence
WITH n
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
