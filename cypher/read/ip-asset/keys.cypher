// 专利和登记号 · Numbers of patents and software copyrights
MATCH (n:IpAsset)
WHERE n.number > $after AND n.revision IS NOT NULL
RETURN n.number AS key
ORDER BY key
LIMIT $limit
