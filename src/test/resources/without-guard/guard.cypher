// 不取次序 · The guard of write/ledger without its lock, for the counter-test of LoopRaceTest
MATCH (g:Guard {id: 'ledger'})
RETURN g.sequence AS sequence, g.hash AS hash, g.importing AS importing
