package org.xinchuan.merging;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.person.Person;
import org.xinchuan.person.PersonRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds records that may be of one person. Nobody is compared with everybody: those who come
 * together in an index are, whose names sound alike and who were born in one year or, where that is
 * not known, are of one trade. Of a key that very many share only the first are compared: it says
 * that a name is common, not that a record is doubled.
 */
final class Twins {

    /** So many of one key are compared. */
    private static final int MOST = 20;

    /** So many groups are counted. */
    private static final int COUNTED = 2_000;

    private static final String GAP = " ";

    /** Before a cursor among those of whom one record does not tell the year of birth. */
    private static final String UNTOLD = "~ ";

    private Twins() {}

    /**
     * What is asked for.
     *
     * @param organisations codes of those whose people are looked at; null for everybody
     * @param reach codes of those whose people may be named; null for everybody
     * @param person the one whose likely duplicates are asked for; null for all
     */
    record Asked(List<String> organisations, List<String> reach, String person) {

        private boolean everywhere() {
            return organisations == null && person == null;
        }
    }

    /**
     * Part of a list.
     *
     * @param next where the next part begins; null at the end
     */
    record Part(List<Twin> items, long total, String next) {}

    /** Two ids in the order in which they are named. */
    private record Pair(String key, String one, String other) {

        private String cursor() {
            return String.join(GAP, key, one, other);
        }

        private boolean after(String cursor) {
            return cursor.isEmpty() || cursor().compareTo(cursor) > 0;
        }

        private boolean isIn(Set<String> some) {
            return some.contains(one + GAP + other) || some.contains(other + GAP + one);
        }
    }

    /**
     * A part of those who are not marked as different people, the likeliest first.
     *
     * @param after the {@code next} of the part before; empty for the first
     */
    static Part find(Work work, Asked asked, String after, int limit) {
        List<Twin> items = new ArrayList<>();
        String from = after;
        boolean more = true;
        while (more && items.size() < limit) {
            List<Pair> pairs = pairs(work, asked, from, limit - items.size());
            more = !pairs.isEmpty();
            if (more) {
                from = pairs.getLast().cursor();
                items.addAll(compared(work, pairs, false));
            }
        }
        items.sort(likeliest());
        String next = more ? from : null;
        return new Part(items, number(work, asked), next);
    }

    /** Some of those who are marked as different people. */
    static Part marked(Work work, Asked asked, int offset, int limit) {
        Map<String, Object> question = new HashMap<>();
        question.put("person", asked.person());
        question.put("reach", asked.reach());
        question.put("offset", offset);
        question.put("limit", limit);
        Row found = work.run("read/merging/marked-all", question).getFirst();
        List<Pair> pairs =
                found.<List<String>>list("page").stream()
                        .map(two -> new Pair("", two.get(0), two.get(1)))
                        .toList();
        return new Part(compared(work, pairs, true), found.number("total"), null);
    }

    /**
     * Pairs after a cursor, in order. Everywhere those of one key come first and then, after {@link
     * #UNTOLD}, those of whom one record does not tell the year of birth.
     */
    private static List<Pair> pairs(Work work, Asked asked, String after, int limit) {
        if (!asked.everywhere()) {
            return within(work, asked, after, limit);
        }
        if (!after.startsWith(UNTOLD)) {
            List<Pair> pairs = everywhere(work, after, limit);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        String from = after.startsWith(UNTOLD) ? after.substring(UNTOLD.length()) : "";
        Map<String, Object> question =
                Map.of("after", key(from), "most", MOST, "limit", limit + MOST * MOST);
        List<Pair> pairs = new ArrayList<>();
        for (Row row : work.run("read/merging/twins-untold", question)) {
            if (pairs.size() < limit) {
                Pair pair = new Pair(row.text("key"), row.text("one"), row.text("other"));
                if (pair.after(from)) {
                    pairs.add(new Pair(UNTOLD + pair.key(), pair.one(), pair.other()));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> everywhere(Work work, String after, int limit) {
        List<Pair> pairs = new ArrayList<>();
        for (Row group :
                work.run(
                        "read/merging/twins",
                        Map.of("after", key(after), "most", MOST, "limit", limit + 1))) {
            List<String> ids = group.list("ids");
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size() && pairs.size() < limit; j++) {
                    add(pairs, new Pair(group.text("key"), ids.get(i), ids.get(j)), after);
                }
            }
        }
        return pairs;
    }

    private static List<Pair> within(Work work, Asked asked, String after, int limit) {
        Map<String, Object> question = new HashMap<>();
        question.put("person", asked.person());
        question.put("organisations", asked.organisations());
        question.put("reach", asked.reach());
        question.put("after", key(after));
        question.put("most", MOST);
        question.put("limit", limit + MOST * MOST);
        List<Pair> pairs = new ArrayList<>();
        for (Row row : work.run("read/merging/twins-within", question)) {
            if (pairs.size() < limit) {
                add(pairs, new Pair(row.text("key"), row.text("one"), row.text("other")), after);
            }
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, Pair pair, String after) {
        if (pair.after(after)) {
            pairs.add(pair);
        }
    }

    private static String key(String after) {
        int gap = after.indexOf(GAP);
        return gap < 0 ? after : after.substring(0, gap);
    }

    /** The pairs with their reasons, without those that contradict each other. */
    private static List<Twin> compared(Work work, List<Pair> pairs, boolean marked) {
        Set<String> ids = new TreeSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<String, Row> rows = new HashMap<>();
        work.run("read/person/rows", Map.of("keys", List.copyOf(ids)))
                .forEach(row -> rows.put(row.text("id"), row));
        Set<String> different = marked ? Set.of() : different(work, ids);
        List<Twin> twins = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!pair.isIn(different)) {
                Row one = rows.get(pair.one());
                Row other = rows.get(pair.other());
                Person left = Rows.to(Person.class, one);
                Person right = Rows.to(Person.class, other);
                if (marked || Twin.possible(left, right)) {
                    List<Twin.Reason> reasons = Twin.reasons(left, right);
                    twins.add(
                            new Twin(
                                    side(one, left),
                                    side(other, right),
                                    reasons,
                                    Twin.score(reasons),
                                    marked));
                }
            }
        }
        return twins;
    }

    private static Set<String> different(Work work, Collection<String> ids) {
        Set<String> different = new HashSet<>();
        work.run("read/merging/marked", Map.of("keys", List.copyOf(ids)))
                .forEach(row -> different.add(row.text("one") + GAP + row.text("other")));
        return different;
    }

    private static Twin.Side side(Row row, Person person) {
        return new Twin.Side(
                PersonRef.of(row), person.birthYear(), person.hiredOn(), person.leftOn());
    }

    private static Comparator<Twin> likeliest() {
        return Comparator.comparingInt((Twin twin) -> -twin.score());
    }

    /** How many there are, counted no further than some thousand groups. */
    private static long number(Work work, Asked asked) {
        if (asked.everywhere()) {
            return work.run("read/merging/twins-number", Map.of("most", COUNTED))
                    .getFirst()
                    .number("total");
        }
        return within(work, asked, "", COUNTED).size();
    }
}
