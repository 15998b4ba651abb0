// 读回各种值 · Reads values of every kind
MATCH (d:SourceDocument {docId: $text})
RETURN d.number AS number, d.part AS part, d.flag AS flag, d.day AS day, d.texts AS texts,
  d.numbers AS numbers, d.parts AS parts, d.none AS none, [d.number, d.texts] AS nested,
  {n: d.numbers, m: $map} AS map
ORDER BY number
