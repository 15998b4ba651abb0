// 开始暂存一次导入 · Begin to stage an import
CREATE (:Import {id: $id, owner: $owner, actor: $actor, state: 'STAGING', beat: timestamp()})
