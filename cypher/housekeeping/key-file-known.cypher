// 本库所用的密钥文件 · The key file of this store, by its fingerprint
MATCH (k:KeyFile {id: 'identifiers'})
RETURN k.fingerprint AS fingerprint
ORDER BY fingerprint
