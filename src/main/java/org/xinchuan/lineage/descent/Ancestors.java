package org.xinchuan.lineage.descent;

import java.util.List;

/**
 * The studios that a studio grew out of.
 *
 * @param root code of the studio asked about
 * @param rootNotYetFounded whether it was founded after the day asked about; then there are none
 * @param studios all of them by distance, founding and code
 */
public record Ancestors(String root, boolean rootNotYetFounded, List<Ancestor> studios) {

    /**
     * One of them.
     *
     * @param code its code
     * @param depth its shortest distance from the root
     * @param children every link from it to the root or another studio of the answer
     */
    public record Ancestor(String code, int depth, List<DescentLink> children) {}
}
