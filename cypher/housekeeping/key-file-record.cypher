// 记下本库所用的密钥文件 · Record the key file of this store
MERGE (k:KeyFile {id: 'identifiers'})
SET k.fingerprint = $fingerprint
