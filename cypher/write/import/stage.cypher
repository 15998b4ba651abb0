// 开始暂存一次导入 · Begin to stage an import
CREATE (:Import {id: $id, owner: $owner, actor: $actor, file: $file, kind: $kind, undoes: $undoes, total: $total,
  counts: $counts,
  state: 'STAGING', beat: timestamp()})
