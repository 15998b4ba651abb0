// 工作室某日之后的成果，未记日期者在内 · Results of studios from a day on, those without a day included
UNWIND $keys AS key
MATCH (s:Studio {code: key})<-[f:PRODUCED_BY WHERE f.primary AND f.supersededAt IS NULL]-
  (n:Innovation)
WHERE n.type <> 'RATIONALISATION_PROPOSAL'
  AND (n.validFrom IS NULL OR n.validFrom >= $from)
RETURN s.code AS studio, n.code AS code, n.title AS title, n.type AS type,
  n.completedOn AS completedOn
ORDER BY studio, completedOn, code
