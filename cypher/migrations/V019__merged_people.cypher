// 人员合并：旧编号与去向，疑似重复，并非同一人 · Merged people: old ids and where they lead, likely duplicates, and those who are not one person
CREATE CONSTRAINT merged_person_id IF NOT EXISTS FOR (n:MergedPerson) REQUIRE n.personId IS UNIQUE;
CREATE INDEX person_twin IF NOT EXISTS FOR (n:Person) ON (n.twin, n.personId);
CREATE INDEX person_untold IF NOT EXISTS FOR (n:Person) ON (n.untold, n.personId);
UNWIND ['MergedPerson'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['MERGED_INTO', 'NOT_SAME_AS'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['after', 'at', 'before', 'by', 'kept', 'mergedIn', 'sealed', 'sequence', 'supersededIn',
  'swapped', 'twin', 'untold'] AS word
CALL db.createProperty(word)
RETURN count(*);
// Those who are recorded already.
MATCH (n:Person)
WHERE n.searchText IS NOT NULL AND NOT n:Erased
CALL (n) {
  OPTIONAL MATCH (n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t:Occupation)
  SET n.twin = split(n.searchText, ' ')[1]
      + coalesce('|' + toString(n.birthYear), '~' + t.code),
    n.untold = CASE WHEN n.birthYear IS NULL THEN split(n.searchText, ' ')[1] END
} IN TRANSACTIONS OF 10000 ROWS;
