package org.xinchuan.heritage;

import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.descent.StudioRelation;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;

/**
 * How two studios are related.
 *
 * @param direction what {@code to} is to {@code from}; null when nothing joins them
 * @param commonAncestors the nearest studios that both grew out of
 * @param paths the shortest ways between the two, over an ancestor
 * @param more whether there are more ways than are shown
 * @param studios everyone on the ways, in order of their codes
 */
public record Relation(
        End from,
        End to,
        LocalDate asOf,
        Grade minGrade,
        boolean related,
        StudioRelation.Direction direction,
        List<Common> commonAncestors,
        List<Path> paths,
        boolean more,
        List<OnTheWay> studios) {

    /** One of the two. */
    public record End(String code, String name) {}

    /** A studio on a way. */
    public record OnTheWay(String code, String name, PartialDate foundedOn) {}

    /** A studio that both grew out of, with its shortest distances. */
    public record Common(String code, String name, int fromDistance, int toDistance) {}

    /** One way: studios in order, and the links between them from parent to child. */
    public record Path(List<String> studios, List<Link> links) {}

    /** A link with all its evidence. */
    public record Link(String parent, String child, Grade grade, List<EvidenceItem> evidence) {}
}
