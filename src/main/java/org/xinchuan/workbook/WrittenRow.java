package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Uscc;
import org.xinchuan.standard.Verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A row as a workbook has it, read field by field; what is wrong with a cell is said. */
record WrittenRow(Spot spot, DataRow data, Cells cells) {

    /** The cell of a field; the row when the sheet has no such column. */
    Spot at(Field field) {
        return spot.at(data.cell(field));
    }

    /** The text of a field in one line; empty when it is blank or not there. */
    String text(Field field) {
        return cells.text(at(field));
    }

    /** The same with its lines, of which each may tell something of its own. */
    String lines(Field field) {
        return cells.lines(at(field));
    }

    /** The same; null instead of empty. */
    String textOrNull(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** What a reading makes of a field; null when it is blank or cannot be read. */
    <T> T read(Field field, Function<String, Verdict<T>> reading) {
        return cells.read(at(field), reading).orElse(null);
    }

    /** The date of a field; null without. */
    PartialDate date(Field field) {
        return cells.date(at(field)).orElse(null);
    }

    /** A date that cannot lie ahead; null without. */
    PartialDate past(Field field) {
        return cells.past(at(field)).orElse(null);
    }

    /** A date on which something ended; null without, and where it goes on. */
    PartialDate end(Field field) {
        return cells.end(at(field)).orElse(null);
    }

    /** The people whom some columns name; none, and an error, when one has to be named. */
    List<WrittenPerson> people(PersonFields fields) {
        return new RowPeople(cells).people(this, fields);
    }

    /** An organisation: its code of registration, else its name; empty without. */
    String organisation(Field uscc, Field name) {
        if (text(uscc).isEmpty()) {
            return text(name);
        }
        Uscc code = read(uscc, Uscc::check);
        return code == null ? "" : code.text();
    }

    /** Whether nothing stands in a field. */
    boolean isBlank(Field field) {
        Cell cell = data.cell(field);
        return cell == null || cell.isBlank();
    }

    /** The text of a field that has to be filled in, which is said when it is not. */
    String required(Field field) {
        if (isBlank(field)) {
            missing(field);
        }
        return text(field);
    }

    /** Says that a field has to be filled in. */
    void missing(Field field) {
        Bilingual title = field.heading().title();
        cells.faulty()
                .error(
                        at(field),
                        "REQUIRED_EMPTY",
                        "没有填写" + title.zh(),
                        title.en() + ": not filled in");
    }

    /** Whether what is written here cannot be taken in. */
    boolean isBad() {
        return cells.faulty().isBad(spot.sheet(), spot.row());
    }

    /**
     * Which cells a message about a field of a record is for.
     *
     * @param columns the column for each field of the record; the first that is filled of several
     */
    Map<String, Cell> columns(Map<String, List<Field>> columns) {
        Map<String, Cell> told = new HashMap<>();
        columns.forEach(
                (name, fields) -> {
                    for (Field field : fields) {
                        Cell cell = data.first(field);
                        Cell before = told.get(name);
                        if (cell != null
                                && (before == null || before.isBlank() && !cell.isBlank())) {
                            told.put(name, cell);
                        }
                    }
                });
        return told;
    }
}
