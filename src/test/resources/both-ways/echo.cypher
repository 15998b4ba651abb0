// 写入并读回 · Stores values of every kind and reads them back
CREATE (d:SourceDocument {docId: $text, number: $number, part: $part, flag: $flag, day: $day,
  texts: $texts, numbers: $numbers, parts: $parts, none: $none})
RETURN d.docId AS text, d.number AS number, d.part AS part, d.flag AS flag, d.day AS day,
  d.texts AS texts, d.numbers AS numbers, d.parts AS parts, d.none AS none,
  [d.number, d.texts] AS nested, {n: d.numbers, m: $map} AS map, properties(d) AS all,
  valueType(d.number) AS stored
