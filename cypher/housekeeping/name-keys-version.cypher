// 姓名排序键的版本 · What the keys of names were made with
MATCH (n:NameKeys {id: 'people'})
RETURN n.version AS version
ORDER BY version
