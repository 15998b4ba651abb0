// 人人可看的文件名称：师徒协议也引用的，名称中可能有人名 · The title of a document, but of one that pairings cite, which may name people
MATCH (n:SourceDocument {docId: $id})
WHERE NOT EXISTS { (:Pairing {sourceDocId: n.docId}) }
RETURN n.title AS title
ORDER BY title
