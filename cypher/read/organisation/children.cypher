// 直接下级 · What is directly part of an organisation
MATCH (n:Organisation)-[f:PART_OF|SUBSIDIARY_OF WHERE f.supersededAt IS NULL]->
  (:Organisation {code: $code})
RETURN n.code AS code, n.name AS name, n.kind AS kind
ORDER BY code
