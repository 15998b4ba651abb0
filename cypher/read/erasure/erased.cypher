// 已注销的人员 · Everybody who was erased
MATCH (p:Erased)
RETURN p.personId AS id, p.name AS pseudonym, p.erasedAt AS erasedAt, p.erasedIn AS erasedIn
ORDER BY id
