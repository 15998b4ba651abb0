// 撤销导入时去除新登记的专利、软著 · Take away patents and software copyrights that an import had added
UNWIND $rows AS row
MATCH (n:IpAsset {number: row.number})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
