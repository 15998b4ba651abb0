// 撤销导入时去除新登记的命名 · Take away namings that an import had added
UNWIND $rows AS row
MATCH (n:Naming {key: row.studio + '|' + row.level + '|' + row.namedOn})
OPTIONAL MATCH (s:Studio {code: row.studio})
SET s.revision = $ledger.sequence
WITH n
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
