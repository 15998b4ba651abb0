// 取得写入次序 · Take the turn: locks the guard node until the transaction ends
MATCH (g:Guard {id: 'ledger'})
SET g.turn = g.turn + 1
RETURN g.sequence AS sequence, g.hash AS hash, g.importing AS importing
