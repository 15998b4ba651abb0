// 全部记录的渊源 · Every recorded origin
MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
RETURN child.code AS child, parent.code AS parent, f.kind AS kind
ORDER BY child, parent, kind
