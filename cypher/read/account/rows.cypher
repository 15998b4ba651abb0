// 按名称取账户及其权限与令牌 · Accounts by name, with what was granted and their tokens
UNWIND $keys AS key
MATCH (n:Account {name: key})
CALL (n) {
  OPTIONAL MATCH (n)-[f:IS_PERSON WHERE f.supersededAt IS NULL]->(p:Person)
  RETURN min(p.personId) AS person
}
CALL (n) {
  OPTIONAL MATCH (n)-[f:GRANTED WHERE f.supersededAt IS NULL]->(o:Organisation)
  RETURN collect(CASE WHEN o IS NULL THEN null ELSE {role: f.role, organisation: o.code} END)
    AS grants
}
CALL (n) {
  OPTIONAL MATCH (t:Token WHERE t.revokedAt IS NULL)-[:TOKEN_OF]->(n)
  RETURN collect(CASE WHEN t IS NULL THEN null ELSE {id: t.id, name: t.name, hash: t.hash,
    grants: t.grants, madeOn: t.madeOn, expiresOn: t.expiresOn} END) AS tokens
}
RETURN key AS name, n.passwordHash AS passwordHash, n.disabled AS disabled,
  n.mustChangePassword AS mustChangePassword, n.expiresOn AS oneTimeUntil, n.credentialsSince AS credentialsSince,
  n.revision AS revision, n.mail AS mail, n.provinceRoles AS provinceRoles,
  n.secondFactor AS secondFactor, n.recoveryCodes AS recoveryCodes,
  n.issuer AS issuer, n.subject AS subject, n.title AS title, person, grants, tokens
ORDER BY name
