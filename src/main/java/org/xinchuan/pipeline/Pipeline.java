package org.xinchuan.pipeline;

import org.xinchuan.access.Reach;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.walk.Deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One question about the people of one state of the index.
 *
 * @param by the facets of the rows, at most four
 */
record Pipeline(
        Lineage lineage, Catalogue.Entries entries, Reach reach, Filters filters, List<Facet> by) {

    /** The most rows that are answered. */
    static final int MOST_ROWS = 100_000;

    /** How many people there are of each combination that comes at all, in order. */
    record Counted(List<List<String>> keys, List<Integer> counts, List<Integer> before) {

        long total() {
            return counts.stream().mapToLong(Integer::longValue).sum();
        }

        long totalBefore() {
            return before.stream().mapToLong(Integer::longValue).sum();
        }
    }

    /** Counts, however long it takes. */
    Counted count(LocalDate asOf, LocalDate before) {
        return count(asOf, before, Deadline.none());
    }

    /**
     * Counts.
     *
     * @param before a day to compare with, or null
     */
    Counted count(LocalDate asOf, LocalDate before, Deadline deadline) {
        Dimensions dimensions = dimensions(asOf, deadline);
        RowKeys rows = rows(dimensions);
        Groups now = groups(dimensions, rows, deadline);
        Groups then = new Groups(rows.possible());
        if (before != null) {
            Dimensions earlier = dimensions(before, deadline);
            then = groups(earlier, rows(earlier), deadline);
        }
        deadline.check();
        long[] keys = now.keysWith(then);
        return new Counted(
                LongStream.of(keys).parallel().mapToObj(rows::words).toList(),
                LongStream.of(keys).mapToObj(now::count).toList(),
                LongStream.of(keys).mapToObj(then::count).toList());
    }

    /** The numbers of those who are counted, however long it takes. */
    BitSet find(LocalDate asOf, List<String> at) {
        return find(asOf, at, Deadline.none());
    }

    /**
     * The numbers of those who are counted.
     *
     * @param at of the row wanted, a key for each facet; empty for all rows
     */
    BitSet find(LocalDate asOf, List<String> at, Deadline deadline) {
        Dimensions dimensions = dimensions(asOf, deadline);
        List<Condition> conditions = new ArrayList<>(dimensions.conditions(by));
        if (!at.isEmpty()) {
            if (at.size() != by.size()) {
                throw Filters.wrong(
                        "at",
                        "BAD_PARAMETER",
                        "须与 by 一一对应",
                        "has to have a value for each facet of by");
            }
            for (int i = 0; i < at.size(); i++) {
                Dimension dimension = dimensions.of(by.get(i));
                boolean[] wanted = new boolean[dimension.size()];
                int code = dimension.keys().indexOf(at.get(i));
                if (code < 0) {
                    throw Filters.wrong(
                            "at",
                            "BAD_PARAMETER",
                            by.get(i).word() + " 没有 " + at.get(i),
                            by.get(i).word() + " has no " + at.get(i));
                }
                wanted[code] = true;
                conditions.add(Condition.of(dimension::codes, wanted));
            }
        }
        return new Scan(lineage.people(), dimensions.day(), conditions, deadline).find();
    }

    /** A row as it is answered, without its counts. */
    Map<String, Object> row(List<String> keys) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            Facet facet = by.get(i);
            boolean flag = facet == Facet.LINEAGE || facet == Facet.MENTORED;
            row.put(facet.word(), flag ? Boolean.valueOf(keys.get(i)) : keys.get(i));
        }
        return row;
    }

    /** The names of what has codes in the rows, by facet and code. */
    Map<String, Map<String, String>> names(List<List<String>> keys) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            Map<String, String> named = new TreeMap<>();
            for (List<String> row : keys) {
                String name = name(by.get(i), row.get(i));
                if (name != null) {
                    named.put(row.get(i), name);
                }
            }
            if (!named.isEmpty()) {
                names.put(by.get(i).word(), named);
            }
        }
        return names;
    }

    private String name(Facet facet, String key) {
        return switch (facet) {
            case OCCUPATION -> entries.occupations().get(key);
            case ORGANISATION ->
                    entries.locations().organisations().has(key)
                            ? entries.locations().organisations().name(key)
                            : null;
            case REGION ->
                    entries.locations().regions().has(key)
                            ? entries.locations().regions().name(key)
                            : null;
            default -> null;
        };
    }

    private Dimensions dimensions(LocalDate day, Deadline deadline) {
        return new Dimensions(lineage, entries, reach, filters, day, deadline);
    }

    private RowKeys rows(Dimensions dimensions) {
        return new RowKeys(by.stream().map(dimensions::of).toList());
    }

    private Groups groups(Dimensions dimensions, RowKeys rows, Deadline deadline) {
        Groups groups =
                new Scan(lineage.people(), dimensions.day(), dimensions.conditions(by), deadline)
                        .count(rows);
        if (groups.size() > MOST_ROWS) {
            throw Filters.wrong(
                    "by",
                    "TOO_MANY_ROWS",
                    "超过 " + MOST_ROWS + " 行，请减少分组或增加筛选",
                    "more than " + MOST_ROWS + " rows; take fewer facets or filter more");
        }
        return groups;
    }
}
