// 注销人员：为重复请求保留的答复 · Erase a person: answers kept for repeated requests that speak of them
MATCH (r:Request)
WHERE r.at < $expired OR r.body CONTAINS '"' + $id + '"'
  OR any(name IN $names WHERE r.body CONTAINS name)
DELETE r
