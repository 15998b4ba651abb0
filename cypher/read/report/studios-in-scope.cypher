// 范围内的工作室 · The studios hosted in an organisation or below it
MATCH (root:Organisation {code: $scope})
MATCH (root)<-[up:PART_OF|SUBSIDIARY_OF WHERE up.supersededAt IS NULL]-{0,20}(o:Organisation)
MATCH (o)<-[h:HOSTED_AT WHERE h.supersededAt IS NULL]-(s:Studio)
RETURN DISTINCT s.code AS code
ORDER BY code
