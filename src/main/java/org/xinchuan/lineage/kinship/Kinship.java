package org.xinchuan.lineage.kinship;

import java.util.List;

/**
 * How two people are related.
 *
 * @param masters the nearest who are above both or one of the two: those to whom no other is as
 *     near from both sides and nearer from one; where one of the two is above the other that one
 *     alone, and both where each is as near above the other. The nearest by both distances together
 *     come first
 * @param paths shortest ways from the one to the other through those masters in turn
 * @param more whether there are more paths than these
 * @param position where the other stands; null when they are not related, or in several ways
 * @param seniority of the other's side under the nearest masters
 */
public record Kinship(
        List<Meeting> masters,
        List<Path> paths,
        boolean more,
        Position position,
        Seniority seniority) {

    /** A master of both. */
    public record Meeting(int master, Position position) {}

    /**
     * A way from the one to the other.
     *
     * @param people from the first to the second
     * @param up how many steps of it lead up; the others lead down
     */
    public record Path(List<Integer> people, int up) {

        Path reversed() {
            return new Path(people.reversed(), people.size() - 1 - up);
        }
    }

    static final Kinship NONE = new Kinship(List.of(), List.of(), false, null, Seniority.UNKNOWN);

    /** Whether anything on record joins the two. */
    public boolean related() {
        return !masters.isEmpty();
    }

    /** What the one calls the other; null when they are not related. */
    public Term term(Gender other) {
        if (!related()) {
            return null;
        }
        if (position == null) {
            return masters.getFirst().position().direct() ? Term.eachOther() : Term.severalWays();
        }
        return Term.of(position, seniority, other);
    }

    /** The same from the other side. */
    Kinship reversed() {
        return new Kinship(
                masters.stream()
                        .map(one -> new Meeting(one.master(), one.position().reversed()))
                        .toList(),
                paths.stream().map(Path::reversed).toList(),
                more,
                position == null ? null : position.reversed(),
                seniority.reversed());
    }
}
