package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a kind of workbook may have. */
final class Vocabulary {

    private final List<Field> fields;
    private final List<Group> groups;

    private Vocabulary(List<Field> fields) {
        this.fields = fields;
        this.groups =
                Arrays.stream(Group.values())
                        .filter(group -> fields.stream().anyMatch(f -> is(f, group)))
                        .toList();
    }

    static Vocabulary of(Field... fields) {
        return new Vocabulary(List.of(fields));
    }

    /** Of whom or what its columns may speak. */
    List<Group> groups() {
        return groups;
    }

    /** The group that a plain text of a header names and nothing else. */
    Optional<Group> named(String plain) {
        return groups.stream().filter(group -> group.isNamed(plain)).findFirst();
    }

    /**
     * The field that a plain text of a header means.
     *
     * @param group of which it speaks; null for the row as a whole
     */
    Optional<Field> field(Group group, String plain) {
        return fields.stream()
                .filter(field -> is(field, group) && field.heading().means(plain))
                .findFirst();
    }

    /** The field of a name; empty for any other text. */
    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Its fields as columns are matched with them. */
    List<KnownField> known() {
        return fields.stream()
                .filter(field -> !field.heading().isNumbering() && !field.heading().isAside())
                .map(
                        field ->
                                new KnownField(
                                        field.name(),
                                        field.heading().title(),
                                        field.heading().isRequired()))
                .toList();
    }

    /** Whether some fields are all that a sheet of this kind must have. */
    boolean isComplete(Collection<Field> found) {
        return fields.stream()
                .filter(field -> field.heading().isRequired())
                .allMatch(found::contains);
    }

    /** The columns that a sheet of this kind must have, as a message calls them. */
    Bilingual required() {
        List<Bilingual> titles =
                fields.stream()
                        .map(Field::heading)
                        .filter(Heading::isRequired)
                        .map(Heading::title)
                        .toList();
        return new Bilingual(
                titles.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                titles.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    private static boolean is(Field field, Group group) {
        return Objects.equals(field.heading().group(), group);
    }
}
