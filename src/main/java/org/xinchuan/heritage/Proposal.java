package org.xinchuan.heritage;

import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * An origin that nobody has recorded and people make plain.
 *
 * @param grade of the strongest evidence
 * @param evidence all of it: the path
 */
public record Proposal(
        Relation.End child, Relation.End parent, Grade grade, List<EvidenceItem> evidence) {
    /** What a file of origins that are proposed has in it. */
    static List<Column<Proposal>> columns() {
        return List.of(
                Column.of("工作室代码", "studio", one -> one.child().code()),
                Column.of("工作室", "studio name", one -> one.child().name()),
                Column.of("源头代码", "origin", one -> one.parent().code()),
                Column.of("源头", "name of the origin", one -> one.parent().name()),
                Column.of("等级", "grade", one -> one.grade().name()),
                Column.of("依据条数", "pieces of evidence", one -> one.evidence().size()));
    }
}
