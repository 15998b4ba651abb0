// 同一企业已用的工号 · Who else of an enterprise has an employee number
MATCH (:Organisation {code: $organisation})
  -[u:PART_OF WHERE u.supersededAt IS NULL]->{0,20}(top:Organisation)
WHERE NOT EXISTS { (top)-[v:PART_OF WHERE v.supersededAt IS NULL]->(:Organisation) }
MATCH (n:Person {employeeNo: $employeeNo})
WHERE n.personId <> $person AND NOT coalesce(n.status, '') IN ['RETIRED', 'LEFT', 'DECEASED']
  AND EXISTS {
    (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(:Organisation)
      -[w:PART_OF WHERE w.supersededAt IS NULL]->{0,20}(top)
  }
RETURN n.personId AS id
ORDER BY id
LIMIT 1
