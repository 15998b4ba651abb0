// 写入一份文件 · Creates a document; fails when there is one of that id
CREATE (d:SourceDocument {docId: $id, title: $id})
