package org.xinchuan.lineage.descent;

import java.util.List;

/**
 * The studios that grew out of a studio.
 *
 * @param root code of the studio asked about
 * @param rootNotYetFounded whether it was founded after the day asked about; then there are none
 * @param studios all of them by depth, founding and code
 */
public record Descendants(String root, boolean rootNotYetFounded, List<Descendant> studios) {

    /**
     * One of them.
     *
     * @param code its code
     * @param depth its shortest distance from the root
     * @param parents every link into it from the root or another studio of the answer
     * @param otherParents every link of sufficient grade into it from a studio outside the answer
     */
    public record Descendant(
            String code, int depth, List<DescentLink> parents, List<DescentLink> otherParents) {}
}
