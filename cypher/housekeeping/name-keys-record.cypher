// 记录姓名排序键的版本 · Record what the keys of names were made with
MERGE (n:NameKeys {id: 'people'})
SET n.version = $version
