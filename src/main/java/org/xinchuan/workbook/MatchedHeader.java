package org.xinchuan.workbook;

import org.xinchuan.sheet.Columns;
import org.xinchuan.workbook.HeaderText.Meaning;
import org.xinchuan.workbook.SheetLayout.By;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a sheet with who says what its columns mean: whoever sends it, else whoever matched
 * the same layout before, else its words.
 *
 * @param header null when none was found
 * @param remembered null when it is not by it that the header is understood
 * @param unknown what was asked of columns and is no field of the kind
 */
record MatchedHeader(
        Header header, By by, RememberedColumns remembered, Map<Integer, String> unknown) {

    /** The header of a sheet, complete or not. */
    static MatchedHeader of(String sheet, HeaderSearch search, Kind kind, Matches matches) {
        Optional<ColumnMatch> asked = matches.of(sheet);
        if (asked.isPresent()) {
            return asked(search.at(asked.get().row(), asked.get().levels()), asked.get(), kind);
        }
        for (RememberedColumns one : matches.remembered()) {
            Optional<Header> same =
                    one.kind() == kind
                            ? search.all().filter(one::fits).findFirst()
                            : Optional.empty();
            if (same.isPresent()) {
                Map<Integer, String> wanted = new HashMap<>();
                Layout.names(same.get())
                        .forEach((name, column) -> wanted.put(column, one.fields().get(name)));
                return new MatchedHeader(
                        matched(same.get(), wanted, kind.vocabulary()),
                        By.REMEMBERED,
                        one,
                        Map.of());
            }
        }
        return search.find()
                .map(found -> new MatchedHeader(found, By.WORDS, null, Map.of()))
                .orElseGet(() -> new MatchedHeader(search.likeliest(), By.NOTHING, null, Map.of()));
    }

    /** Whether rows can be read below it. */
    boolean readable() {
        return header != null && by != By.NOTHING && header.complete();
    }

    private static MatchedHeader asked(Header header, ColumnMatch match, Kind kind) {
        Map<Integer, String> wanted = new HashMap<>();
        Map<Integer, String> unknown = new HashMap<>();
        match.fields()
                .forEach(
                        (letters, field) -> {
                            int column = Columns.of(letters);
                            if (!field.isEmpty() && kind.vocabulary().field(field).isEmpty()) {
                                unknown.put(column, field);
                            } else {
                                wanted.put(column, field);
                            }
                        });
        return new MatchedHeader(
                matched(header, wanted, kind.vocabulary()), By.SENDER, null, unknown);
    }

    /** A header some of whose columns mean what somebody says; the others what their words say. */
    private static Header matched(
            Header header, Map<Integer, String> wanted, Vocabulary vocabulary) {
        Map<Integer, Meaning> columns = new LinkedHashMap<>();
        List<Integer> unused = new ArrayList<>();
        List<Integer> twice = new ArrayList<>();
        List<Integer> all = header.titles().keySet().stream().sorted().toList();
        for (int column : all) {
            Meaning words = header.columns().get(column);
            Optional<Field> field =
                    wanted.containsKey(column)
                            ? vocabulary.field(wanted.get(column))
                            : Optional.ofNullable(words).map(Meaning::field);
            if (field.isEmpty()) {
                (header.twice().contains(column) && !wanted.containsKey(column) ? twice : unused)
                        .add(column);
                continue;
            }
            Meaning free = free(field.get(), words, columns.values().stream().toList());
            if (free == null) {
                twice.add(column);
            } else {
                columns.put(column, free);
            }
        }
        List<Field> found = columns.values().stream().map(Meaning::field).toList();
        return new Header(
                header.first(),
                header.last(),
                columns,
                header.titles(),
                unused,
                twice,
                vocabulary.isComplete(found));
    }

    /** A meaning that no column has yet; null when there can be but one. People can be several. */
    private static Meaning free(Field field, Meaning words, List<Meaning> taken) {
        Meaning own = words != null && words.field() == field ? words : new Meaning(field, 0);
        Group group = field.heading().group();
        if (!taken.contains(own) || group == null || !group.person()) {
            return taken.contains(own) ? null : own;
        }
        int ordinal = 2;
        while (taken.contains(new Meaning(field, ordinal))) {
            ordinal++;
        }
        return new Meaning(field, ordinal);
    }
}
