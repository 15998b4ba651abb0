// 这些组织所有而不保护任何成果的专利、软著 · Numbers of what organisations own and no result has
UNWIND $organisations AS code
MATCH (:Organisation {code: code})<-[f:OWNED_BY WHERE f.supersededAt IS NULL]-(n:IpAsset)
WHERE NOT EXISTS { (n)-[p:PROTECTS WHERE p.supersededAt IS NULL]->(:Innovation) }
RETURN DISTINCT n.number AS key
ORDER BY key
