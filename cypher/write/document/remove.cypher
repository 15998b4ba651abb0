// 撤销导入时去除新登记的依据文件 · Take away source documents that an import had added
UNWIND $rows AS row
MATCH (n:SourceDocument {docId: row.id})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
