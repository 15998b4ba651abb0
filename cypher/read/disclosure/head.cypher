// 查阅记录的末端 · The head of the chain of disclosures
MATCH (g:DisclosureGuard {id: 'disclosures'})
RETURN g.sequence AS sequence, g.hash AS hash
