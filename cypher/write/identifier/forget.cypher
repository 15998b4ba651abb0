// 销毁某人的密钥与号码 · Destroy somebody's key and numbers
MATCH (i:Identifiers {person: $person})
DETACH DELETE i
