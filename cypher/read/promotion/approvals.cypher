// 经文件认可的领衔人 · Leaders of studios that a document approves of
UNWIND $keys AS key
MATCH (p:Person)-[f:LEADS WHERE f.supersededAt IS NULL]->(s:Studio {code: key})
WHERE f.sourceDocId IS NOT NULL
RETURN s.code AS studio, p.personId AS person, f.from AS from
ORDER BY studio, person, from
