// 撤回调动：此前的任职重新成为现岗位 · Take a transfer back: the post before it is held no longer, but present
MATCH (n:Person {personId: $person})-[f:HELD_POST]->(:Organisation)
WHERE f.supersededAt IS NULL AND f.mergedIn IS NULL AND coalesce(f.from, '') = coalesce($from, '')
SET f.supersededAt = $ledger.now
RETURN n.personId AS person
ORDER BY person
