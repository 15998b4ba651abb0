// 取得查阅记录的次序 · Take the turn of the disclosures: locks their guard until the transaction ends
MERGE (g:DisclosureGuard {id: 'disclosures'})
ON CREATE SET g.turn = 0, g.sequence = 0, g.hash = ''
SET g.turn = g.turn + 1
RETURN g.sequence AS sequence, g.hash AS hash
