// 人员与单位 · Three people and an organisation
UNWIND ['A', 'B', 'C'] AS id
MERGE (p:Person {personId: $way + id})
MERGE (o:Organisation {code: $way + 'O'})
