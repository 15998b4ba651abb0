// 按工作室取渊源 · Recorded origins by child
UNWIND $keys AS key
MATCH (child:Studio {code: key})-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
RETURN child.code AS child, parent.code AS parent, f.kind AS kind, f.occurredOn AS occurredOn,
  f.sourceDocId AS document, f.confirmed AS confirmed, parent.name AS parentName
ORDER BY child, parent, kind
