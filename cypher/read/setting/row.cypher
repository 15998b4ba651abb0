// 一项全局设置 · One setting for everybody
MATCH (n:Setting {key: $key})
RETURN n.on AS on, n.revision AS revision, n.recordedBy AS recordedBy,
  n.recordedAt AS recordedAt
