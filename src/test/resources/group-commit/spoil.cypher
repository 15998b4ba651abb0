// 使提交失败 · What no index can hold, as the store finds out when it commits
CREATE (p:Person {name: reduce(long = 'x', _ IN range(1, 16) | long + long)})
