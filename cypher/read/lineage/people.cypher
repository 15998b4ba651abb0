// 谱系：人员 · Lineage: people, with what decides who is shown their names
UNWIND $keys AS key
MATCH (n:Person {personId: key})
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
RETURN n.personId AS id, n.name AS name, o.code AS organisation,
  EXISTS { (n)-[h:HONOURED WHERE h.supersededAt IS NULL]->(:Honour) }
    OR EXISTS {
      (n)-[c:CONSENTS_TO WHERE c.supersededAt IS NULL AND c.state = 'GIVEN']->
        (:ConsentKind {code: 'PUBLIC_NAME'})
    } AS published
ORDER BY id
