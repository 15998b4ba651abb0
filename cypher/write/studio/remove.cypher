// 撤销导入时去除新登记的工作室 · Take away studios that an import had added
UNWIND $rows AS row
MATCH (n:Studio {code: row.code})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
