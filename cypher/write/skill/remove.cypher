// 撤销导入时去除新登记的等级、职称 · Take away grades and titles that an import had added
UNWIND $rows AS row
MATCH (n:SkillCertificate {key: row.person + '|' + row.scheme + '|' + row.grade})
OPTIONAL MATCH (v:Version)-[:VERSION_OF]->(n)
DETACH DELETE v, n
