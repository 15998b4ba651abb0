package org.xinchuan.access;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Actor;
import org.xinchuan.ledger.MergedPeople;
import org.xinchuan.ledger.ReadModel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What callers may see and do, by the table of rights and the organisations as they are now. */
public final class Views implements ReadModel {

    private static final String PAIRING = "pairing";

    private final Graph graph;
    private final RightsTable table = RightsTable.shipped();
    private volatile State state =
            new State(new OrganisationTree(Map.of()), new ConcurrentHashMap<>());

    public Views(Graph graph) {
        this.graph = graph;
    }

    /** The organisations at one moment, and the views that were worked out over them. */
    private record State(OrganisationTree tree, Map<Identity, View> views) {}

    /** What somebody may see and do now. */
    public View of(Identity identity) {
        State now = state;
        return now.views().computeIfAbsent(identity, one -> view(one, now.tree()));
    }

    /**
     * Where records belong.
     *
     * @param now the time of the write under way, whose moves count from where to where; or null
     * @param subjects such as {@code person:P1}; kinds that belong nowhere are left out
     */
    public static List<Place> places(Work work, String now, Collection<String> subjects) {
        return List.copyOf(placesBySubject(work, now, subjects).values());
    }

    /** The same by subject; a record that is not there is left out. */
    public static Map<String, Place> placesBySubject(
            Work work, String now, Collection<String> subjects) {
        List<Map<String, String>> asked = new ArrayList<>();
        for (String subject : new HashSet<>(subjects)) {
            int colon = subject.indexOf(':');
            asked.add(
                    Map.of(
                            "kind", subject.substring(0, colon),
                            "key", subject.substring(colon + 1)));
        }
        Map<String, Place> places = new LinkedHashMap<>();
        work.run("read/access/places", Map.of("subjects", asked, "now", now == null ? "" : now))
                .forEach(row -> places.put(row.text("kind") + ":" + row.text("key"), place(row)));
        return places;
    }

    private static Place place(Row row) {
        String kind = row.text("kind");
        return new Place(
                row.<String>list("codes"),
                kind.equals(PAIRING),
                kind.equals("person") ? row.text("key") : null);
    }

    /**
     * Whether a record is within what the caller may do this to. One that is not there is so for
     * who reaches everything alone: to others it is refused before their request is looked at any
     * closer, as one out of reach is.
     */
    public boolean may(View view, Operation operation, String subject) {
        if (view.reach(operation).everything()) {
            return true;
        }
        List<Place> places = graph.read(work -> places(work, null, List.of(subject)));
        return !places.isEmpty() && places.stream().allMatch(place -> view.may(operation, place));
    }

    /** Of some ids those of merged people, with the id that each leads to. */
    public Map<String, String> merged(Collection<String> people) {
        return graph.read(work -> MergedPeople.of(work, people));
    }

    @Override
    public void load() {
        Map<String, OrganisationTree.Up> up = new HashMap<>();
        for (Row row : graph.readAll("read/access/organisations", Map.of())) {
            if (row.text("parent") != null) {
                up.put(
                        row.text("code"),
                        new OrganisationTree.Up(
                                row.text("parent"), Boolean.TRUE.equals(row.get("part"))));
            }
        }
        state = new State(new OrganisationTree(up), new ConcurrentHashMap<>());
    }

    @Override
    public void refresh(Set<String> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.startsWith("organisation:"))) {
            load();
        }
    }

    private View view(Identity identity, OrganisationTree tree) {
        Set<Grant> grants = new HashSet<>(identity.grants());
        grants.add(new Grant(Role.PUBLIC, null));
        if (identity.person() != null) {
            grants.add(new Grant(Role.SUBJECT, null));
        }
        Map<Operation, Reach> reaches = new EnumMap<>(Operation.class);
        Map<Operation, Actor> actors = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            Set<String> codes = new HashSet<>();
            boolean everything = false;
            boolean self = false;
            Set<Grant> used = new HashSet<>();
            for (Grant grant : grants) {
                Cell cell = table.cell(operation, grant.role());
                if (cell != Cell.NONE) {
                    used.add(grant);
                }
                self |= cell == Cell.SELF;
                if (grant.organisation() == null) {
                    everything |= cell.reaches(Relation.OWN);
                } else {
                    codes.addAll(tree.reached(grant.organisation(), cell));
                }
            }
            reaches.put(
                    operation,
                    everything
                            ? Reach.EVERYTHING
                            : new Reach(false, codes, self ? identity.person() : null));
            actors.put(operation, actor(identity.actor(), used));
        }
        return new View(identity, reaches, actors);
    }

    /** In which roles, and for whom, somebody does what these grants let them do. */
    private static Actor actor(String name, Set<Grant> used) {
        Set<String> roles = new TreeSet<>();
        Set<String> scopes = new TreeSet<>();
        for (Grant grant : used) {
            if (grant.role() != Role.PUBLIC || used.size() == 1) {
                roles.add(grant.role().name());
                scopes.add(grant.organisation() == null ? Actor.PROVINCE : grant.organisation());
            }
        }
        return new Actor(name, String.join("+", roles), String.join("+", scopes));
    }
}
