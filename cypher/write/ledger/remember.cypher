// 记住首次答复 · Keep the first answer to an idempotency key
MERGE (r:Request {key: $row.key})
SET r = $row
