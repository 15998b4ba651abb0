// 节点只有编号，没有记录 · A node was referred to and never recorded
MATCH (n:Region|Organisation|Occupation|Person|Pairing|Studio|StudioName|Naming|Alliance|Honour
  |Assessment|SourceDocument|Innovation|IpAsset|Award|SkillCertificate|TitleBridge
  |Event|TrainingBase|PilotProject|ProjectState|ProjectFund|ReportedFigure|NamingRule|PairingRule
  |Setting)
WHERE n.revision IS NULL OR n.recordedAt IS NULL OR n.recordedBy IS NULL
RETURN head(labels(n)) + ':' + coalesce(n.personId, n.pairingId, n.code, n.key, n.docId,
    n.number) AS subject,
  'revision ' + coalesce(toString(n.revision), 'missing') AS problem
ORDER BY subject
