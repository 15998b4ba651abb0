package org.xinchuan.exchange;

import org.xinchuan.person.Person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People of other organisations in a folder: an excerpt names them by what is published, or by an
 * id that is made up for that excerpt. Whoever takes the excerpt in again brings nothing new about
 * them, so such rows are left aside.
 */
final class Strangers {

    /** What the made-up ids begin with. */
    static final String PREFIX = "OUTSIDE-";

    private static final Set<String> PUBLISHED = Set.of("id", "name", "organisation", "occupation");
    private static final String PERSON = "person";

    private final Exchanger importer;
    private final Stored stored;
    private final Notices notices;

    Strangers(Exchanger importer, Stored stored, Notices notices) {
        this.importer = importer;
        this.stored = stored;
        this.notices = notices;
    }

    /** What everybody may know of somebody whose name is published, as a row of people. */
    static List<String> published(List<String> cells) {
        return Tables.PEOPLE.columns().stream()
                .map(Column::name)
                .map(name -> PUBLISHED.contains(name) ? cell(cells, name) : "")
                .toList();
    }

    /** The same of somebody whose name is not: that there is one, of which trade and where. */
    static List<String> hidden(List<String> cells, String id) {
        Map<String, String> instead = Map.of("id", id, "name", "外单位人员");
        return Tables.PEOPLE.columns().stream()
                .map(Column::name)
                .map(
                        name ->
                                instead.getOrDefault(
                                        name, PUBLISHED.contains(name) ? cell(cells, name) : ""))
                .toList();
    }

    /** The rows that say something of the importer's own. */
    Lines without(Lines lines) {
        if (importer.everywhere()) {
            return lines;
        }
        Set<String> strangers = published(lines.of(Tables.PEOPLE));
        Lines own = lines;
        for (Table<?> table : lines.tables()) {
            own = without(own, table, strangers);
        }
        return own;
    }

    private <R extends Record> Lines without(Lines lines, Table<R> table, Set<String> strangers) {
        Map<Boolean, List<Line<R>>> parts =
                lines.of(table).stream()
                        .collect(Collectors.partitioningBy(line -> isAside(line, strangers)));
        parts.get(true).forEach(this::note);
        return lines.with(table, parts.get(false));
    }

    private static boolean isAside(Line<?> line, Set<String> strangers) {
        Stream<String> people =
                line.table().references().stream()
                        .filter(reference -> reference.target().equals(PERSON))
                        .flatMap(reference -> Stream.of(line.cell(reference.column()).split(";")));
        return line.table() == Tables.PEOPLE
                ? strangers.contains(line.group()) || line.group().startsWith(PREFIX)
                : people.anyMatch(id -> id.startsWith(PREFIX));
    }

    /** Those of some people who are out of reach and of whom the folder says what is published. */
    private Set<String> published(Collection<Line<Person>> people) {
        Map<String, List<String>> bare =
                people.stream()
                        .filter(line -> line.cells().equals(published(line.cells())))
                        .filter(line -> !importer.reach().covers(line.record().organisation()))
                        .filter(line -> importer.knows(line.group()))
                        .collect(Collectors.toMap(Line::group, Line::cells, (one, _) -> one));
        return stored.rows(Tables.PEOPLE, bare.keySet()).values().stream()
                .filter(cells -> published(cells).equals(bare.get(cell(cells, "id"))))
                .map(cells -> cell(cells, "id"))
                .collect(Collectors.toSet());
    }

    private void note(Line<?> line) {
        notices.note(
                line.table().file(),
                line.number(),
                line.table().key().getFirst(),
                "ROW_ASIDE",
                "说的是其他组织的人，未导入",
                "is about somebody of another organisation, left aside");
    }

    private static String cell(List<String> cells, String column) {
        return cells.get(Tables.PEOPLE.position(column));
    }
}
