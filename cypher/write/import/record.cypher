// 记下一次做完的导入 · Record an import that took one transaction
CREATE (:Import {id: $id, actor: $actor, file: $file, kind: $kind, undoes: $undoes, total: $total,
  counts: $counts, touched: $touched, at: $ledger.now,
  state: 'DONE'})
