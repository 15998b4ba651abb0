// 同系列的其他各次 · The other events of a series, in order of time
MATCH (n:Event {series: $series})
WHERE n.revision IS NOT NULL AND n.kind = $kind AND n.code <> $code
RETURN n.code AS code, n.name AS name, n.heldOn AS heldOn
ORDER BY coalesce(heldOn, '9999'), code
