// 撤销导入时去除新登记的领衔人与成员 · Take away leaders and members of studios that an import had added
UNWIND $rows AS row
MATCH (p:Person {personId: row.person})-[f:LEADS|MEMBER_OF]->(s:Studio {code: row.studio})
WHERE f.role = row.role AND coalesce(f.from, '') = coalesce(row.from, '')
SET s.revision = $ledger.sequence
DELETE f

