// 按名称或编号找成果 · Results by title or code, for rows of a workbook
CALL () {
  UNWIND $titles AS title
  MATCH (n:Innovation {title: title})
  RETURN n
UNION
  UNWIND $titles AS code
  MATCH (n:Innovation {code: code})
  RETURN n
}
WITH n
WHERE n.revision IS NOT NULL
RETURN DISTINCT n.code AS code
ORDER BY code
