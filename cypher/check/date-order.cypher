// 结束早于开始 · Something ends before it begins
CALL () {
  MATCH (n:Pairing)
  WHERE n.validTo <= n.validFrom
  RETURN 'pairing:' + n.pairingId AS subject, n.startsOn AS start, n.endsOn AS end
  UNION ALL
  MATCH (n:Studio)
  WHERE n.validTo < n.validFrom
  RETURN 'studio:' + n.code AS subject, n.foundedOn AS start, n.closedOn AS end
  UNION ALL
  MATCH (n:TrainingBase)
  WHERE n.validTo < n.validFrom
  RETURN 'training-base:' + n.code AS subject, n.openedOn AS start, n.closedOn AS end
  UNION ALL
  MATCH (n:Naming)
  WHERE n.validTo <= n.validFrom
  RETURN 'naming:' + n.key AS subject, n.namedOn AS start, n.lastDay AS end
  UNION ALL
  MATCH (n:StudioName)
  WHERE n.validTo <= n.validFrom
  RETURN 'studio name:' + n.key AS subject, n.from AS start, n.to AS end
  UNION ALL
  MATCH (p:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio)
  WHERE f.validTo <= f.validFrom
  RETURN 'studio:' + s.code + ' person:' + p.personId AS subject, f.from AS start, f.to AS end
  UNION ALL
  MATCH (p:Person)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(:Organisation)
  WHERE f.validTo <= f.validFrom
  RETURN 'post of person:' + p.personId AS subject, f.from AS start, f.to AS end
}
RETURN subject, start + ' > ' + end AS problem
ORDER BY subject, problem
