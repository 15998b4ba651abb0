// 全部职称贯通 · All title bridges
MATCH (n:TitleBridge)
RETURN n.qualification AS qualification, n.title AS title, n.years AS years
ORDER BY qualification, title
