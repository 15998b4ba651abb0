// 撤销导入时去除新登记的成果 · Take away results that an import had added
UNWIND $rows AS row
MATCH (n:Innovation {code: row.code})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
