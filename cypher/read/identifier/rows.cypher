// 按人员取加密的号码 · Sealed numbers by person
UNWIND $keys AS key
MATCH (i:Identifiers {person: key})
RETURN i.person AS person, i.key AS key, i.idEnc AS idEnc, i.phoneEnc AS phoneEnc
ORDER BY person
