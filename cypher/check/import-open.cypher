// 导入没有做完 · An import is not done
MATCH (i:Import)
WHERE i.state <> 'DONE'
RETURN 'import:' + i.id AS subject, i.state AS problem
ORDER BY subject
