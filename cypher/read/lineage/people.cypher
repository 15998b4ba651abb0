// 谱系：人员 · Lineage: people, with what decides who is shown their names, and what is counted of them
UNWIND $keys AS key
MATCH (n:Person {personId: key})
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
CALL (n) {
  MATCH (n)-[h:HOLDS WHERE h.supersededAt IS NULL]->(c:SkillCertificate {scheme: 'EIGHT_LEVEL'})
  WITH c
  ORDER BY c.grade
  RETURN collect([c.grade, c.validFrom, c.validTo]) AS grades
}
CALL (n) {
  MATCH (n)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(u:Organisation)
  WITH u, f
  ORDER BY u.code, f.validFrom, f.validTo
  RETURN collect([u.code, f.occupation, f.validFrom, f.validTo]) AS posts
}
CALL (n) {
  MATCH (n)-[h:HONOURED WHERE h.supersededAt IS NULL]->(k:Honour)
  WITH h.validFrom AS since, coalesce(k.modelWorker, false) AS modelWorker
  ORDER BY modelWorker, since
  RETURN collect([since, modelWorker]) AS honours
}
RETURN n.personId AS id, n.name AS name, o.code AS organisation, honours <> [] OR EXISTS {
      (n)-[c:CONSENTS_TO WHERE c.supersededAt IS NULL AND c.state = 'GIVEN']->
        (:ConsentKind {code: 'PUBLIC_NAME'})
    } AS published,
  right(n.employeeNo, 4) AS employeeNoTail, t.code AS occupation, n.gender AS gender, n.birthYear AS birthYear, n.status AS status,
  e.validFrom AS hired, e.validTo AS left, grades, honours, posts
ORDER BY id
