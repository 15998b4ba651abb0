package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the header among the first rows of a sheet: one row, or two where the upper one says of
 * whom the lower one speaks. The one in which most columns are understood is taken.
 */
final class HeaderSearch {

    /** A header begins within so many rows. */
    static final int ROWS = 15;

    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private final Merges merges;
    private final Vocabulary vocabulary;
    private final HeaderText meanings;

    /**
     * @param first the first rows of the sheet, one more than {@link #ROWS} if there are so many
     */
    HeaderSearch(List<SheetRow> first, Merges merges, Vocabulary vocabulary) {
        first.forEach(row -> rows.put(row.number(), row));
        this.merges = merges;
        this.vocabulary = vocabulary;
        this.meanings = new HeaderText(vocabulary);
    }

    /** The best header that has all that its kind needs; empty when there is none. */
    Optional<Header> find() {
        return best().filter(Header::complete);
    }

    /** The header that comes nearest to one, complete or not; empty when nothing is understood. */
    Optional<Header> best() {
        Header best = null;
        for (int row = 1; row <= ROWS; row++) {
            for (int levels = 1; levels <= 2; levels++) {
                Header header = read(row, levels);
                if (header.score() > 0 && (best == null || better(header, best))) {
                    best = header;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of two that say the same, the row alone: what stands above it is no part of the header. */
    private static boolean better(Header one, Header other) {
        if (one.complete() != other.complete()) {
            return one.complete();
        }
        return one.score() != other.score()
                ? one.score() > other.score()
                : one.first() > other.first() && one.last() == other.last();
    }

    /** Every row and every two of them, read as a header. */
    Stream<Header> all() {
        return IntStream.rangeClosed(1, ROWS)
                .boxed()
                .flatMap(row -> Stream.of(read(row, 1), read(row, 2)))
                .filter(header -> !header.titles().isEmpty());
    }

    /**
     * A header where somebody says that it is.
     *
     * @param last the row in which it ends
     */
    Header at(int last, int levels) {
        return read(Math.max(1, last - levels + 1), last > 1 ? levels : 1);
    }

    /** The row in which most is understood, else the first in which most is said; or null. */
    Header likeliest() {
        return best().orElseGet(
                        () ->
                                IntStream.rangeClosed(1, ROWS)
                                        .mapToObj(row -> read(row, 1))
                                        .filter(header -> !header.titles().isEmpty())
                                        .reduce(
                                                (one, other) ->
                                                        said(other) > said(one) ? other : one)
                                        .orElse(null));
    }

    /** How many different things a row says: a title merged over the sheet is one. */
    private static long said(Header header) {
        return header.titles().values().stream().distinct().count();
    }

    private Header read(int row, int levels) {
        int lower = row + levels - 1;
        int width = Math.max(width(row), width(lower));
        Map<Integer, Meaning> columns = new LinkedHashMap<>();
        Map<Integer, String> titles = new HashMap<>();
        List<Integer> unused = new ArrayList<>();
        List<Integer> twice = new ArrayList<>();
        Set<Meaning> taken = new HashSet<>();
        Group before = null;
        String above = "";
        for (int column = 0; column < width; column++) {
            String child = text(lower, column);
            String parent = "";
            if (levels == 2) {
                String own = text(row, column);
                // A title that is not merged stands above its first column alone.
                above = own.isEmpty() && !child.isEmpty() ? above : own;
                parent = above.equals(child) ? "" : above;
                child = child.isEmpty() ? own : child;
            }
            if (child.isEmpty()) {
                continue;
            }
            String plain = HeaderText.plain(child);
            Optional<Meaning> meaning = meanings.of(HeaderText.plain(parent), plain, before);
            if (meaning.isPresent() && taken.contains(meaning.get())) {
                // What stands farther right may speak of the whole row again.
                Optional<Meaning> own = meanings.of("", plain, null);
                meaning = own.isPresent() && !taken.contains(own.get()) ? own : meaning;
            }
            titles.put(column, parent.isEmpty() ? child : parent + "/" + child);
            if (meaning.isEmpty() || meaning.get().field().heading().isAside()) {
                unused.add(column);
            } else if (taken.add(meaning.get())) {
                columns.put(column, meaning.get());
                Group group = meaning.get().field().heading().group();
                before = group == null ? before : group;
            } else {
                twice.add(column);
            }
        }
        List<Field> found = columns.values().stream().map(Meaning::field).toList();
        return new Header(row, lower, columns, titles, unused, twice, vocabulary.isComplete(found));
    }

    private int width(int row) {
        return rows.containsKey(row)
                ? Math.max(rows.get(row).cells().size(), merges.width(row))
                : 0;
    }

    /** The text of a cell, of a merged one what stands in its first. */
    private String text(int row, int column) {
        int[] first = merges.first(row, column);
        SheetRow found = rows.get(first[0]);
        return found == null ? "" : found.cell(first[1]).text().strip();
    }
}
