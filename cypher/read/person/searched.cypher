// 检索与排序所看的人员各项 · What lists look at of people, to find and to order them
UNWIND $keys AS key
MATCH (n:Person {personId: key})
WHERE n.revision IS NOT NULL
OPTIONAL MATCH (n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
RETURN n.personId AS id, n.name AS name, n.searchText AS text, n.employeeNo AS employeeNo,
  n.pinyinOrder AS pinyin, n.strokeOrder AS strokes, o.code AS organisation,
  t.code AS occupation, n.erasedAt AS erasedAt
ORDER BY id
