// 经渊源从一个工作室到另一个 · The shortest way up by recorded origins from one studio to another
MATCH p = SHORTEST 1
  (:Studio {code: $from})-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->+(to:Studio {code: $to})
RETURN [n IN nodes(p) | {code: n.code, name: n.name}] AS studios
ORDER BY to.code
LIMIT 1
