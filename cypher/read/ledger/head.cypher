// 变更记录的末端 · The head of the chain of changes
MATCH (g:Guard {id: 'ledger'})
RETURN g.sequence AS sequence, g.hash AS hash, g.importing AS importing
