// 已不采纳的渊源 · Parents that were declined for studios
UNWIND $codes AS code
MATCH (c:Studio {code: code})-[f:DECLINED_ORIGIN WHERE f.supersededAt IS NULL]->(p:Studio)
RETURN c.code AS child, p.code AS parent
ORDER BY child, parent
