// 撤销导入时去除新登记的结对 · Take away pairings that an import had added
UNWIND $rows AS row
MATCH (n:Pairing {pairingId: row.id})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
