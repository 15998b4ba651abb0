package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioPerson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A studio as a row, or several with some of its people each, tell it. Texts are empty and the
 * others null where nothing is said.
 *
 * @param rows all rows that tell it, as Excel counts
 * @param unit where it is at home, in the words of the workbook
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenStudio(
        Spot spot,
        List<Integer> rows,
        String code,
        String name,
        Studio.Type type,
        String unit,
        PartialDate foundedOn,
        String field,
        Studio.Status status,
        List<Slice> people,
        Map<String, Cell> columns) {

    WrittenStudio {
        rows = List.copyOf(rows);
        people = withoutLeadersAgain(people);
        columns = Map.copyOf(columns);
    }

    /**
     * Somebody who leads or belongs to it.
     *
     * @param role null where it is not told
     * @param columns the cells of their row
     */
    record Slice(
            WrittenPerson who,
            StudioPerson.Role role,
            PartialDate from,
            PartialDate to,
            Map<String, Cell> columns) {

        boolean leads() {
            return role != null && role.leads();
        }

        /** The cell of a field of the record; that of the name when it has none. */
        Spot at(String column) {
            Cell cell = columns.get(column);
            return cell == null ? who.spot() : who.spot().at(cell);
        }
    }

    /** Leaders are often listed among the members again. */
    private static List<Slice> withoutLeadersAgain(List<Slice> people) {
        return people.stream()
                .filter(
                        one ->
                                one.role() != null
                                        || people.stream()
                                                .noneMatch(
                                                        other -> other.leads() && may(one, other)))
                .toList();
    }

    /** Whether two may be one person, as far as their names and numbers tell. */
    private static boolean may(Slice one, Slice other) {
        String number = one.who().number();
        return one.who().name().equals(other.who().name())
                && (number == null
                        || other.who().number() == null
                        || number.equals(other.who().number()));
    }

    /** What tells studios of a workbook apart. */
    String key() {
        return code.isEmpty() ? keyWithoutUnit() + SearchText.fold(unit) : code;
    }

    /** The same of one whose unit nobody says. */
    String keyWithoutUnit() {
        return SearchText.fold(name) + "|";
    }

    /** Whether it goes by its name alone. */
    boolean isWithoutUnit() {
        return code.isEmpty() && unit.isEmpty();
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String column) {
        return spot.at(columns.get(column));
    }

    /** The same studio with the people of another row of it. */
    WrittenStudio with(WrittenStudio other) {
        List<Integer> told = new ArrayList<>(rows);
        told.addAll(other.rows);
        List<Slice> all = new ArrayList<>(people);
        for (Slice slice : other.people) {
            if (all.stream().noneMatch(one -> same(one, slice))) {
                all.add(slice);
            }
        }
        return new WrittenStudio(
                spot, told, code, name, type, unit, foundedOn, field, status, all, columns);
    }

    /** A leader stands in each row of a studio, or once in a merged cell. */
    private static boolean same(Slice one, Slice other) {
        return one.role() == other.role()
                && one.leads()
                && one.who().key().equals(other.who().key());
    }
}
