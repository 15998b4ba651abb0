// 记录一次结构迁移 · Record an applied migration
CREATE (:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: datetime()})
