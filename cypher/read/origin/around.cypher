// 某工作室上下的渊源 · Recorded origins in which a studio is child or parent
MATCH (s:Studio {code: $code})
CALL (s) {
  MATCH (s)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(parent:Studio)
  RETURN s AS child, parent, f.kind AS kind
  UNION
  MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(s)
  RETURN child, s AS parent, f.kind AS kind
}
RETURN child.code AS child, child.foundedOn AS childFounded, parent.code AS parent,
  parent.foundedOn AS parentFounded, kind
ORDER BY child, parent, kind
