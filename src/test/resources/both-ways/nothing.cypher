// 不改变任何内容 · Could write, and changes nothing
MATCH (d:SourceDocument {docId: 'nobody'})
SET d.title = 'x'
