// 开始暂存一次导入 · Begin to stage an import
CREATE (:Import {id: $id, owner: $owner, actor: $actor, file: $file, kind: $kind, undoes: $undoes,
  state: 'STAGING', beat: timestamp()})
