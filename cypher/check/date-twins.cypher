// 日期与其首日、次日不符 · A written date and the days beside it disagree
CALL () {
  MATCH (n:Pairing)
  WHERE n.revision IS NOT NULL
  RETURN 'pairing:' + n.pairingId AS subject, n.startsOn AS start, n.endsOn AS end,
    n.validFrom AS validFrom, n.validTo AS validTo
  UNION ALL
  MATCH (p:Person)-[f:MENTORS_IN|APPRENTICED_IN WHERE f.supersededAt IS NULL]->(n:Pairing)
  RETURN 'pairing:' + n.pairingId + ' person:' + p.personId AS subject, n.startsOn AS start,
    n.endsOn AS end, f.validFrom AS validFrom, f.validTo AS validTo
  UNION ALL
  MATCH (n:Naming)
  RETURN 'naming:' + n.key AS subject, n.namedOn AS start, n.lastDay AS end,
    n.validFrom AS validFrom, n.validTo AS validTo
  UNION ALL
  MATCH (n:StudioName)
  RETURN 'studio name:' + n.key AS subject, n.from AS start, n.to AS end,
    n.validFrom AS validFrom, n.validTo AS validTo
  UNION ALL
  MATCH (p:Person)-[f:LEADS|MEMBER_OF WHERE f.supersededAt IS NULL]->(s:Studio)
  RETURN 'studio:' + s.code + ' person:' + p.personId AS subject, f.from AS start, f.to AS end,
    f.validFrom AS validFrom, f.validTo AS validTo
  UNION ALL
  MATCH (p:Person)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(:Organisation)
  RETURN 'post of person:' + p.personId AS subject, f.from AS start, f.to AS end,
    f.validFrom AS validFrom, f.validTo AS validTo
  UNION ALL
  MATCH (p:Person)-[f:EMPLOYED_BY WHERE f.supersededAt IS NULL]->(:Organisation)
  RETURN 'person:' + p.personId AS subject, p.hiredOn AS start, p.leftOn AS end,
    f.validFrom AS validFrom, f.validTo AS validTo
  UNION ALL
  MATCH (h:Person|Studio|Organisation)-[f:HONOURED WHERE f.supersededAt IS NULL]->(o:Honour)
  RETURN 'honour ' + o.code + ' of ' + coalesce(h.personId, h.code) AS subject,
    f.onDate AS start, null AS end, f.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:Innovation)
  RETURN 'innovation:' + n.code AS subject, n.completedOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:IpAsset)
  RETURN 'ip-asset:' + n.number AS subject, n.filedOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:IpAsset)
  RETURN 'ip-asset:' + n.number AS subject, n.grantedOn AS start, null AS end,
    n.grantedFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:SkillCertificate)
  RETURN 'skill:' + n.key AS subject, n.issuedOn AS start, n.lastDay AS end,
    n.validFrom AS validFrom, n.validTo AS validTo
  UNION ALL
  MATCH (n:Event)
  RETURN 'event:' + n.code AS subject, n.heldOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:TrainingBase)
  RETURN 'training-base:' + n.code AS subject, n.openedOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:TrainingBase)
  RETURN 'training-base:' + n.code AS subject, n.closedOn AS start, null AS end,
    n.validTo AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:PilotProject)
  RETURN 'pilot-project:' + n.code AS subject, n.since AS start, n.reviewDue AS end,
    n.validFrom AS validFrom, n.overdueFrom AS validTo
  UNION ALL
  MATCH (n:ProjectState)
  RETURN 'project state:' + n.key AS subject, n.from AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:ProjectFund)
  RETURN 'project fund:' + n.key AS subject, n.paidOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:Studio)
  WHERE n.revision IS NOT NULL
  // A studio is closed from its closing day on: the first day counts, not the day after the last.
  RETURN 'studio:' + n.code AS subject, n.foundedOn AS start, null AS end,
    n.validFrom AS validFrom, null AS validTo
  UNION ALL
  MATCH (n:Studio)
  WHERE n.revision IS NOT NULL
  RETURN 'studio:' + n.code AS subject, n.closedOn AS start, null AS end,
    n.validTo AS validFrom, null AS validTo
}
WITH subject, start, end, validFrom, validTo,
  CASE size(start)
    WHEN 10 THEN date(start)
    WHEN 7 THEN date(start + '-01')
    WHEN 4 THEN date(start + '-01-01')
  END AS first,
  CASE size(end)
    WHEN 10 THEN date(end) + duration({days: 1})
    WHEN 7 THEN date(end + '-01') + duration({months: 1})
    WHEN 4 THEN date(end + '-01-01') + duration({years: 1})
  END AS next
WHERE coalesce(first <> validFrom, (first IS NULL) <> (validFrom IS NULL))
  OR coalesce(next <> validTo, (next IS NULL) <> (validTo IS NULL))
RETURN subject,
  coalesce(start, '') + ' – ' + coalesce(end, '') + ' but ' + coalesce(toString(validFrom), '')
    + ' – ' + coalesce(toString(validTo), '') AS problem
ORDER BY subject, problem
