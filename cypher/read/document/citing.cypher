// 引用依据文件的记录 · What cites source documents, as the change record names it
CALL () {
  MATCH (n:Pairing)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'pairing:' + n.pairingId AS subject
UNION
  MATCH (child:Studio)-[f:GREW_OUT_OF WHERE f.supersededAt IS NULL]->(:Studio)
  WHERE f.sourceDocId IN $keys
  RETURN f.sourceDocId AS key, 'studio:' + child.code AS subject
UNION
  MATCH (n:Innovation)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'innovation:' + n.code AS subject
UNION
  MATCH (n:Event)
  WHERE n.sourceDocId IN $keys
  RETURN n.sourceDocId AS key, 'event:' + n.code AS subject
}
RETURN key, subject
ORDER BY key, subject
