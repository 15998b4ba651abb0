// 合并人员：事实转到保留的记录，两边都有的只留一份 · Merge two people: facts go over to the record that stays; what both have is kept once
MATCH (p:Person {personId: $from})
MATCH (q:Person {personId: $into})
CALL (p, q) {
  // What somebody agreed to last holds, whichever record says it.
  MATCH (p)-[f:CONSENTS_TO WHERE f.supersededAt IS NULL]->(k)
    <-[g:CONSENTS_TO WHERE g.supersededAt IS NULL]-(q)
  WHERE coalesce(f.onDate, '') > coalesce(g.onDate, '')
  SET g.supersededAt = $ledger.now, g.supersededIn = $ledger.sequence
}
CALL (p, q) {
  MATCH (p)-[f:MENTORS_IN|APPRENTICED_IN|LEADS|MEMBER_OF|HELD_POST|HONOURED|HOLDS|CONTRIBUTED_TO
    |INVENTED|ENTERED|ATTENDED|CONSENTS_TO WHERE f.supersededAt IS NULL]->(x)
  WITH f, x, type(f) AS kind, true AS out, properties(f) AS said,
    CASE type(f)
      WHEN 'HELD_POST'
      THEN EXISTS {
          (q)-[g:HELD_POST WHERE g.supersededAt IS NULL]->()
          WHERE coalesce(g.from, '') = coalesce(f.from, '')
        }
      WHEN 'HOLDS'
      THEN EXISTS {
          (:SkillCertificate {key: $into + '|' + x.scheme + '|' + x.grade})
        }
      ELSE EXISTS {
          (q)-[g WHERE type(g) = type(f) AND g.supersededAt IS NULL]->(x)
          WHERE coalesce(g.role, '') = coalesce(f.role, '')
            AND coalesce(g.from, '') = coalesce(f.from, '')
            AND (type(f) = 'CONSENTS_TO' OR coalesce(g.onDate, '') = coalesce(f.onDate, ''))
        }
    END AS twice
  RETURN f, x, kind, out, said, twice
UNION ALL
  MATCH (p)<-[f:ASSESSED|IS_PERSON WHERE f.supersededAt IS NULL]-(x)
  RETURN f, x, type(f) AS kind, false AS out, properties(f) AS said, false AS twice
UNION ALL
  MATCH (p)-[f:NOT_SAME_AS WHERE f.supersededAt IS NULL]-(x)
  RETURN f, x, type(f) AS kind, true AS out, properties(f) AS said,
    x = q OR EXISTS { (q)-[g:NOT_SAME_AS WHERE g.supersededAt IS NULL]-(x) } AS twice
UNION ALL
  // Where somebody worked by the old record becomes a post that was held, as a transfer makes it.
  MATCH (p)-[f:EMPLOYED_BY WHERE f.supersededAt IS NULL]->(x)
  OPTIONAL MATCH (p)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t)
  RETURN f, x, 'HELD_POST' AS kind, true AS out,
    {from: p.hiredOn, to: p.leftOn, validFrom: f.validFrom, validTo: f.validTo,
      employeeNo: p.employeeNo, post: p.post, occupation: t.code} AS said,
    NOT $post OR EXISTS {
      (q)-[g:HELD_POST WHERE g.supersededAt IS NULL]->()
      WHERE coalesce(g.from, '') = coalesce(p.hiredOn, '')
    } OR EXISTS {
      (p)-[g:HELD_POST WHERE g.supersededAt IS NULL]->()
      WHERE coalesce(g.from, '') = coalesce(p.hiredOn, '')
    } AS twice
}
WITH collect({f: f, x: x, kind: kind, out: out, said: said, twice: twice}) AS facts, p, q
CALL (p) {
  MATCH (p)-[f:MENTORS_IN|APPRENTICED_IN|LEADS|MEMBER_OF|HELD_POST|HONOURED|HOLDS|CONTRIBUTED_TO
    |INVENTED|ENTERED|ATTENDED|CONSENTS_TO|EMPLOYED_BY|WORKS_AS|ASSESSED|IS_PERSON
    |NOT_SAME_AS WHERE f.supersededAt IS NULL]-()
  SET f.supersededAt = $ledger.now, f.supersededIn = $ledger.sequence
}
UNWIND facts AS one
WITH q, one.x AS x, one.kind AS kind, one.out AS out, one.said AS said, one.twice AS twice
CALL (q, x, kind, said, out, twice) {
  WITH q, x, kind, said, out, twice
  WHERE NOT twice AND out
  CREATE (q)-[c:$(kind)]->(x)
  SET c = said, c += $ledger.fact, c.factId = randomUUID(), c.mergedIn = $ledger.sequence
}
CALL (q, x, kind, said, out, twice) {
  WITH q, x, kind, said, out, twice
  WHERE NOT twice AND NOT out
  CREATE (x)-[c:$(kind)]->(q)
  SET c = said, c += $ledger.fact, c.factId = randomUUID(), c.mergedIn = $ledger.sequence
}
FOREACH (_ IN CASE WHEN kind = 'HOLDS' AND NOT twice THEN [1] ELSE [] END |
  SET x.key = $into + '|' + x.scheme + '|' + x.grade)
FOREACH (_ IN CASE
    WHEN x:Studio OR x:Event OR x:Innovation OR x:IpAsset OR x:Account THEN [1]
    ELSE []
  END |
  SET x.revision = $ledger.sequence)
RETURN kind, twice,
  CASE
    WHEN x:Pairing THEN 'pairing:' + x.pairingId
    WHEN x:Studio THEN 'studio:' + x.code
    WHEN x:Innovation THEN 'innovation:' + x.code
    WHEN x:IpAsset THEN 'ip-asset:' + x.number
    WHEN x:Event THEN 'event:' + x.code
    WHEN x:Account THEN 'account:' + x.name
    WHEN x:Assessment THEN x.subject
    WHEN x:Organisation THEN 'organisation:' + x.code
    WHEN x:Person THEN 'person:' + x.personId
    ELSE coalesce(x.code, x.scheme + ' ' + x.grade, '')
  END AS subject,
  coalesce(x.name, x.title, x.grade, x.pairingId, '') AS name
ORDER BY kind, subject
