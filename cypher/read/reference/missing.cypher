// 未登记的编号 · Of the ids that a record names, those that nobody has
RETURN [id IN $people WHERE NOT EXISTS { (:Person {personId: id}) }] AS people,
  [code IN $organisations WHERE NOT EXISTS { (:Organisation {code: code}) }] AS organisations,
  [code IN $occupations WHERE NOT EXISTS { (:Occupation {code: code}) }] AS occupations,
  [code IN $studios WHERE NOT EXISTS { (:Studio {code: code}) }] AS studios,
  [code IN $honours WHERE NOT EXISTS { (:Honour {code: code}) }] AS honours,
  [code IN $innovations WHERE NOT EXISTS { (:Innovation {code: code}) }] AS innovations,
  [id IN $pairings WHERE NOT EXISTS { (:Pairing {pairingId: id}) }] AS pairings,
  [code IN $regions WHERE NOT EXISTS { (:Region {code: code}) }] AS regions
