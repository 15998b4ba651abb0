package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.studio.StudioItem;

import java.time.LocalDate;
import java.util.List;

/**
 * Which studios grew out of a studio, or which it grew out of.
 *
 * @param count of {@code studios}, which is complete and ordered by depth, founding and code
 * @param rootNotYetFounded true when the root was founded after {@code asOf}, else left out
 */
public record Descent<S>(
        StudioItem root,
        LocalDate asOf,
        Grade minGrade,
        int count,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean rootNotYetFounded,
        List<S> studios) {

    /**
     * A studio below the root.
     *
     * @param depth its shortest distance from the root
     * @param parents every link of sufficient grade from the root or another studio of the answer
     * @param otherParents parents of sufficient grade outside the answer
     */
    public record Descendant(
            @JsonUnwrapped StudioItem studio,
            int depth,
            List<LinkItem> parents,
            List<OtherParent> otherParents) {}

    /**
     * A studio above the root.
     *
     * @param children the links of sufficient grade that lead down towards the root
     */
    public record Ancestor(@JsonUnwrapped StudioItem studio, int depth, List<LinkItem> children) {}

    /** One end of a link, with all its evidence. */
    public record LinkItem(
            String code,
            String name,
            Grade grade,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean dateUncertain,
            List<EvidenceItem> evidence) {}

    /** A parent outside the answer. */
    public record OtherParent(String code, String name, Grade grade) {}
}
