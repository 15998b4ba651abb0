package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.List;

/**
 * The derived links as a graph over numbered studios, with everything about them that no question
 * changes worked out beforehand.
 */
final class StudioGraph {
    private final StudioOrder studios;
    private final DescentLink[] links;
    private final Adjacency children;
    private final Adjacency parents;
    private final int[] visibleFrom;
    private final int[] shadowedFrom;
    private final long[] evidence;
    private final boolean[] distant;

    /** Links to studios that are not among the numbered ones are left out. */
    StudioGraph(StudioOrder studios, List<DescentLink> derived) {
        this.studios = studios;
        links = derived.stream().filter(this::joins).toArray(DescentLink[]::new);
        int[] from = new int[links.length];
        int[] to = new int[links.length];
        visibleFrom = new int[links.length];
        evidence = new long[links.length];
        distant = new boolean[links.length];
        for (int i = 0; i < links.length; i++) {
            from[i] = studios.number(links[i].parent());
            to[i] = studios.number(links[i].child());
            visibleFrom[i] = Math.max(studios.foundedFrom(from[i]), studios.foundedFrom(to[i]));
            evidence[i] = LinkFilter.evidenceOf(links[i]);
            distant[i] = links[i].distantOnly();
        }
        children = new Adjacency(studios.size(), from, to);
        parents = new Adjacency(studios.size(), to, from);
        shadowedFrom = Shadows.of(this);
    }

    private boolean joins(DescentLink link) {
        return studios.number(link.parent()) >= 0 && studios.number(link.child()) >= 0;
    }

    StudioOrder studios() {
        return studios;
    }

    int size() {
        return links.length;
    }

    DescentLink link(int number) {
        return links[number];
    }

    List<DescentLink> links() {
        return List.of(links);
    }

    /** Whether R3 or R4 is all that a link rests on, so that a closer path can shadow it. */
    boolean distant(int link) {
        return distant[link];
    }

    /** Whether a link is on record, whatever else it rests on. */
    boolean recorded(int link) {
        return links[link].evidence().getFirst().rule() == Rule.R0;
    }

    /** Each studio's links to those that grew out of it. */
    Adjacency children() {
        return children;
    }

    /** Each studio's links to those it grew out of. */
    Adjacency parents() {
        return parents;
    }

    /** The first day on which both studios of a link take part. */
    int visibleFrom(int link) {
        return visibleFrom[link];
    }

    /** The first day on which a closer path stands in for a link; {@link Shadows#NEVER} if none. */
    int shadowedFrom(int link) {
        return shadowedFrom[link];
    }

    /** Which kinds of evidence of which grades a link has, as {@link LinkFilter} packs them. */
    long evidence(int link) {
        return evidence[link];
    }
}
