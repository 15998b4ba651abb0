package org.xinchuan.person;

import org.xinchuan.access.Reach;
import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.SearchWords;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds people and reads everything recorded about one. */
final class People {

    private final Graph graph;
    private final PeopleColumns index;

    People(Graph graph, PeopleColumns index) {
        this.graph = graph;
        this.index = index;
    }

    /**
     * Which people are asked for.
     *
     * @param q what was typed, or null
     * @param organisation theirs or one above it, or null
     * @param occupation theirs, or null
     * @param ids theirs, in place of {@code q}; or null
     * @param sort {@code pinyin} or {@code strokes}; null for how well they fit what was typed
     */
    record Filter(String q, String organisation, String occupation, List<String> ids, String sort) {

        private boolean everybodyInOrder() {
            return q == null && ids == null && occupation == null && sort != null;
        }

        private PeopleSearch of(PeopleState state, Collection<String> organisations) {
            return new PeopleSearch(
                    state,
                    q == null ? null : SearchWords.of(q),
                    sort == null ? null : Searched.Order.valueOf(sort.toUpperCase(Locale.ROOT)),
                    organisations,
                    occupation);
        }

        private String statement() {
            return ids != null ? "chosen" : q != null ? "found" : "listed";
        }
    }

    /**
     * Part of a list.
     *
     * @param next where a part of everybody goes on; null at its end and for other lists
     */
    record Part(List<PersonItem> items, long total, String next) {}

    /** A person as answered, at a revision. */
    record Found(PersonDetail detail, long revision) {}

    /**
     * People within reach, in order of how well they fit what was typed, then of their names and
     * ids, so that those of one name stand side by side; or, where that is asked for, in one of the
     * orders of {@link org.xinchuan.standard.NameOrder} alone.
     */
    Part find(Filter filter, Reach reach, int offset, int limit) {
        Collection<String> organisations = organisations(filter, reach);
        Optional<PeopleState> now = filter.ids() == null ? index.now() : Optional.empty();
        if (now.isPresent()) {
            PeopleSearch.Found found = filter.of(now.get(), organisations).page(offset, limit);
            return new Part(items(found.page()), found.total(), null);
        }
        Map<String, Object> parameters = parameters(filter, organisations);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        Row found = graph.read("read/person/" + filter.statement(), parameters).getFirst();
        return new Part(items(found.list("page")), found.number("total"), null);
    }

    /** Whether everybody is asked for, in an order that can be read off an index. */
    static boolean everybody(Filter filter, Reach reach) {
        return filter.everybodyInOrder()
                && filter.organisation() == null
                && reach.within(null) == null;
    }

    /**
     * A part of everybody, read off an index from where the part before ended, however many there
     * are.
     *
     * @param after the {@code next} of the part before; empty for the first
     */
    Part everybody(String sort, String after, int limit) {
        int space = after.indexOf(' ');
        // One more than asked for tells whether there are more.
        List<Row> found =
                graph.read(
                        "read/person/all-by-" + sort,
                        Map.of(
                                "after",
                                space < 0 ? "" : after.substring(0, space),
                                "place",
                                after.substring(space + 1),
                                "limit",
                                limit + 1));
        List<Row> rows = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            next = rows.getLast().text("id") + " " + rows.getLast().text("place");
        }
        return new Part(items(rows.stream().map(row -> row.text("id")).toList()), number(), next);
    }

    private long number() {
        return index.now()
                .map(PeopleState::size)
                .orElseGet(() -> graph.read("read/person/number").getFirst().number("total"));
    }

    /** One person; empty when nobody has the id. */
    static Optional<Found> one(Graph graph, String id) {
        return read(graph::read, id);
    }

    static Optional<Found> read(Work work, String id) {
        Map<String, Object> keys = Map.of("keys", List.of(id));
        return work.run("read/person/rows", keys).stream()
                .findFirst()
                .map(row -> new Found(detail(work, row, keys), row.number("revision")));
    }

    private static PersonDetail detail(Work work, Row row, Map<String, Object> keys) {
        List<String> pairings =
                work.run("read/person/pairings", keys).stream().map(r -> r.text("key")).toList();
        Map<String, Object> holder = Map.of("keys", List.of("person:" + row.text("id")));
        Person person = Rows.to(Person.class, row);
        List<Row> posts = work.run("read/post/rows", keys);
        return new PersonDetail(
                person,
                row.text("organisationName"),
                row.text("occupationName"),
                PersonRef.of(row).employeeNoTail(),
                row.text("erasedAt"),
                person.organisation() == null
                        ? null
                        : new Posts(all(Post.class, posts), person.hiredOn()).present(),
                all(PersonDetail.Held.class, posts),
                all(PersonDetail.Honoured.class, work.run("read/honour/rows", holder)),
                HeldGrades.read(work, keys),
                all(PersonDetail.InStudio.class, work.run("read/person/studios", keys)),
                all(PersonDetail.Contributed.class, work.run("read/person/results", keys)),
                all(PersonDetail.AtEvent.class, work.run("read/person/events", keys)),
                PairingView.read(work, pairings),
                null);
    }

    private static <R extends Record> List<R> all(Class<R> type, List<Row> rows) {
        return rows.stream().map(row -> Rows.to(type, row)).toList();
    }

    private List<PersonItem> items(List<String> page) {
        Map<String, Integer> places = new HashMap<>();
        page.forEach(id -> places.put(id, places.size()));
        return graph.read("read/person/items", Map.of("keys", page)).stream()
                .map(PersonItem::of)
                .sorted(Comparator.comparing(item -> places.get(item.person().id())))
                .toList();
    }

    private Collection<String> organisations(Filter filter, Reach reach) {
        return reach.within(
                filter.organisation() == null ? null : Subtree.of(graph, filter.organisation()));
    }

    private static Map<String, Object> parameters(Filter filter, Collection<String> organisations) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("occupation", filter.occupation());
        parameters.put("order", filter.sort());
        parameters.put("organisations", organisations);
        if (filter.ids() != null) {
            parameters.put("keys", filter.ids());
        } else if (filter.q() != null) {
            SearchWords words = SearchWords.of(filter.q());
            parameters.put("folded", words.folded());
            parameters.put("spelt", words.spelt());
            parameters.put("typed", words.typed());
        }
        return parameters;
    }
}
