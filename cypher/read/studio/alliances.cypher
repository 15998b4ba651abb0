// 工作室所在联盟 · Alliances of a studio
MATCH (:Studio {code: $code})-[f:IN_ALLIANCE WHERE f.supersededAt IS NULL]->(n:Alliance)
WITH DISTINCT n
OPTIONAL MATCH (lead:Studio)-[l:IN_ALLIANCE WHERE l.supersededAt IS NULL AND l.role = 'LEAD']->(n)
RETURN n.code AS code, n.name AS name, lead.code AS lead
ORDER BY code
