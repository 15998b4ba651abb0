// 按身份证号的带钥散列找人 · Somebody by the keyed hash of an identity number, within organisations; that of a merged record too
MATCH (i:Identifiers {idHmac: $hmac})-[:IDENTIFIES]->()-[:MERGED_INTO*0..]->(p:Person)
WHERE $reach IS NULL
  OR EXISTS { (p)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o:Organisation)
    WHERE o.code IN $reach }
RETURN p.personId AS id
ORDER BY id
