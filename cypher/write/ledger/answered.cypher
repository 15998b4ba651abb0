// 同一请求的首次答复 · The first answer to an idempotency key
MATCH (r:Request {key: $key})
RETURN r.content AS content, r.at AS at, r.status AS status, r.body AS body, r.etag AS etag,
  r.location AS location
