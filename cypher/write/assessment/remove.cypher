// 撤销导入时去除新登记的考核 · Take away assessments that an import had added
UNWIND $rows AS row
MATCH (n:Assessment {key: row.subject + '|' + row.kind + '|' + row.heldOn
  + coalesce('|' + row.level, '')})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
