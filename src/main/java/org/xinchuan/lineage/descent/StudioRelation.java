package org.xinchuan.lineage.descent;

import java.util.List;

/**
 * How two studios are related.
 *
 * @param from code of the one
 * @param to code of the other
 * @param direction what {@code to} is to {@code from}
 * @param commonAncestors the nearest studios that both grew out of: those to which no other is at
 *     least as near from both sides and nearer from one. Where one of the two grew out of the other
 *     it is that one alone. The nearest by both distances together come first
 * @param paths the ways between the two, through each of those in turn, shorter ones first
 * @param more whether there are more paths than these
 */
public record StudioRelation(
        String from,
        String to,
        Direction direction,
        List<CommonAncestor> commonAncestors,
        List<Path> paths,
        boolean more) {

    /** What the second studio is to the first. */
    public enum Direction {
        /** The second grew out of the first. */
        DESCENDANT,
        /** The first grew out of the second. */
        ANCESTOR,
        /** Both grew out of a third. */
        COMMON,
        /** Nothing joins them; also what a studio is to itself. */
        NONE
    }

    /** A studio that both grew out of, with its shortest distances; 0 where it is one of them. */
    public record CommonAncestor(String code, int fromDistance, int toDistance) {}

    /**
     * One way between the two.
     *
     * @param studios codes from the first studio, over a common ancestor, to the second
     * @param links the links between them in the same order; each leads from parent to child, so
     *     those before the ancestor are walked upwards
     */
    public record Path(List<String> studios, List<DescentLink> links) {}

    /** Whether anything joins the two. */
    public boolean related() {
        return direction != Direction.NONE;
    }

    static StudioRelation none(String from, String to) {
        return new StudioRelation(from, to, Direction.NONE, List.of(), List.of(), false);
    }
}
