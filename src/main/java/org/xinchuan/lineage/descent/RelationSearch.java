package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.StudioRelation.CommonAncestor;
import org.xinchuan.lineage.descent.StudioRelation.Direction;
import org.xinchuan.lineage.descent.StudioRelation.Path;
import org.xinchuan.lineage.walk.PathSearch;
import org.xinchuan.lineage.walk.PathSearch.Paths;
import org.xinchuan.lineage.walk.Reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds how two studios are related: up from both to where their ancestors meet. */
final class RelationSearch {
    /** How many paths are named at most. */
    static final int MAX_PATHS = 20;

    private final StudioGraph graph;
    private final LinkFilter filter;
    private final int from;
    private final int to;
    private final Reach aboveFrom;
    private final Reach aboveTo;
    private final int[] fromDistance;
    private final int[] toDistance;
    private final List<Path> paths = new ArrayList<>();
    private boolean more;

    /** A common ancestor by its number. */
    private record Meeting(int studio, int fromDistance, int toDistance) {
        int total() {
            return fromDistance + toDistance;
        }
    }

    RelationSearch(StudioGraph graph, LinkFilter filter, int from, int to) {
        this.graph = graph;
        this.filter = filter;
        this.from = from;
        this.to = to;
        aboveFrom = Reach.from(from, graph.parents(), filter, DescentQuestion.NO_LIMIT);
        aboveTo = Reach.from(to, graph.parents(), filter, DescentQuestion.NO_LIMIT);
        fromDistance = aboveFrom.distances();
        toDistance = aboveTo.distances();
    }

    StudioRelation relation() {
        List<Meeting> meetings = meetings();
        meetings.forEach(this::addPaths);
        List<CommonAncestor> ancestors = meetings.stream().map(this::named).toList();
        return new StudioRelation(
                graph.studios().code(from),
                graph.studios().code(to),
                direction(),
                ancestors,
                List.copyOf(paths),
                more);
    }

    private Direction direction() {
        if (aboveTo.holds(from)) {
            return Direction.DESCENDANT;
        }
        if (aboveFrom.holds(to)) {
            return Direction.ANCESTOR;
        }
        return paths.isEmpty() ? Direction.NONE : Direction.COMMON;
    }

    private List<Meeting> meetings() {
        if (aboveTo.holds(from)) {
            return List.of(meeting(from));
        }
        if (aboveFrom.holds(to)) {
            return List.of(meeting(to));
        }
        List<Meeting> all = new ArrayList<>();
        for (int i = 0; i < aboveFrom.size(); i++) {
            if (aboveTo.holds(aboveFrom.node(i))) {
                all.add(meeting(aboveFrom.node(i)));
            }
        }
        return nearest(all);
    }

    /** Those that no other is as near as from both sides and nearer than from one. */
    private static List<Meeting> nearest(List<Meeting> all) {
        all.sort(
                Comparator.comparingInt(Meeting::fromDistance)
                        .thenComparingInt(Meeting::toDistance));
        List<Meeting> nearest = new ArrayList<>();
        for (Meeting meeting : all) {
            Meeting last = nearest.isEmpty() ? meeting : nearest.getLast();
            boolean same =
                    meeting.fromDistance() == last.fromDistance()
                            && meeting.toDistance() == last.toDistance();
            if (same || meeting.toDistance() < last.toDistance()) {
                nearest.add(meeting);
            }
        }
        nearest.sort(Comparator.comparingInt(Meeting::total).thenComparingInt(Meeting::studio));
        return nearest;
    }

    private void addPaths(Meeting meeting) {
        Paths up = paths(meeting.studio(), fromDistance);
        Paths down = paths(meeting.studio(), toDistance);
        more |= up.more() || down.more();
        List<Path> joined = new ArrayList<>();
        for (List<Integer> left : up.links()) {
            for (List<Integer> right : down.links()) {
                join(left, right, joined);
            }
        }
        joined.sort(Comparator.comparingInt(path -> path.links().size()));
        int room = Math.min(joined.size(), MAX_PATHS - paths.size());
        more |= room < joined.size();
        paths.addAll(joined.subList(0, room));
    }

    private Paths paths(int ancestor, int[] remaining) {
        return PathSearch.find(ancestor, graph.children(), filter, remaining, MAX_PATHS);
    }

    /** Joins two ways down at their top, unless they touch again below it. */
    private void join(List<Integer> left, List<Integer> right, List<Path> joined) {
        List<DescentLink> links = new ArrayList<>();
        List<String> studios = new ArrayList<>(List.of(graph.studios().code(from)));
        for (int link : left.reversed()) {
            links.add(graph.link(link));
            studios.add(graph.link(link).parent());
        }
        for (int link : right) {
            links.add(graph.link(link));
            studios.add(graph.link(link).child());
        }
        Set<String> distinct = new HashSet<>(studios);
        if (distinct.size() == studios.size()) {
            joined.add(new Path(studios, links));
        }
    }

    private Meeting meeting(int studio) {
        return new Meeting(studio, fromDistance[studio], toDistance[studio]);
    }

    private CommonAncestor named(Meeting meeting) {
        return new CommonAncestor(
                graph.studios().code(meeting.studio()),
                meeting.fromDistance(),
                meeting.toDistance());
    }
}
