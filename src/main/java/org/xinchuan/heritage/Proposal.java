package org.xinchuan.heritage;

import org.xinchuan.lineage.descent.Grade;

import java.util.List;

/**
 * An origin that nobody has recorded and people make plain.
 *
 * @param grade of the strongest evidence
 * @param evidence all of it: the path
 */
public record Proposal(
        Relation.End child, Relation.End parent, Grade grade, List<EvidenceItem> evidence) {}
