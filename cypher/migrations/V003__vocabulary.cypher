// 图的词汇：标签、关系类型、属性 · The words of the graph, so that a misspelt one is found even in an empty store
UNWIND ['Agency', 'Alliance', 'Assessment', 'Change', 'Enterprise', 'Guard', 'Honour', 'Import',
  'Migration', 'Naming', 'Occupation', 'OrgUnit', 'Organisation', 'Pairing', 'Person', 'Region',
  'Request', 'SourceDocument', 'Studio', 'StudioName', 'TradeUnion', 'Version'] AS word
CALL db.createLabel(word)
RETURN count(*);
UNWIND ['APPRENTICED_IN', 'ASSESSED', 'ASSESSES', 'EMPLOYED_BY', 'GRANTED_BY', 'GREW_OUT_OF',
  'HAS_NAME', 'HAS_NAMING', 'HELD_POST', 'HONOURED', 'HOSTED_AT', 'HOSTED_BY', 'IN_ALLIANCE',
  'IN_TRADE', 'LEADS', 'LOCATED_IN', 'MEMBER_OF', 'MENTORS_IN', 'PART_OF', 'SUBSIDIARY_OF',
  'UNDER', 'VERSION_OF', 'WORKS_AS'] AS word
CALL db.createRelationshipType(word)
RETURN count(*);
UNWIND ['agreementNo', 'birthYear', 'certNo', 'closedOn', 'code', 'confirmed', 'docId', 'docNo',
  'edition', 'employeeNo', 'endReason', 'endsOn', 'factId', 'field', 'foundedOn', 'from',
  'fundingYuan', 'gender', 'goal', 'grade', 'graduatedOn', 'grantedBy', 'heldOn', 'hiredOn',
  'issuedOn', 'issuer', 'key', 'kind', 'lastDay', 'leftOn', 'level', 'loopReason', 'modelWorker',
  'name', 'namedOn', 'occupation', 'occurredOn', 'onDate', 'outcome', 'pairingId', 'pairsOnly',
  'personId', 'position', 'post', 'programme', 'recordedAt', 'recordedBy', 'retiresOn',
  'revision', 'role', 'score', 'searchText', 'selfRatingSince', 'signedOn', 'sourceDocId',
  'sourceLocator', 'startsOn', 'status', 'subject', 'supersededAt', 'title', 'to', 'type',
  'uscc', 'validFrom', 'validTo'] AS word
CALL db.createProperty(word)
RETURN count(*);
