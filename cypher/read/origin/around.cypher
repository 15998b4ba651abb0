// 某工作室上下的渊源 · Recorded origins in which a studio is child or parent
MATCH (s:Studio {code: $code})
CALL (s) {
  MATCH (s)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(other:Studio)
  RETURN s.code AS child, other, f.kind AS kind
  UNION
  MATCH (other:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(s)
  RETURN other.code AS child, other, f.kind AS kind
}
RETURN child, other.name AS name, other.foundedOn AS foundedOn, kind
ORDER BY child, other.code, kind
