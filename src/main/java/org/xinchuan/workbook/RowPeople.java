package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WorkbookDates;
import org.xinchuan.standard.WrittenGrade;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the people of one side of a row: one or several, in one cell or in columns of their own.
 */
final class RowPeople {

    private final Faulty faulty;
    private final WorkbookDates dates;

    RowPeople(Faulty faulty, WorkbookDates dates) {
        this.faulty = faulty;
        this.dates = dates;
    }

    /** The columns for one side. */
    private enum Side {
        MENTORS(
                Field.MENTOR_NAME,
                Field.MENTOR_NUMBER,
                Field.MENTOR_UNIT,
                Field.MENTOR_TRADE,
                Field.MENTOR_GRADE,
                null,
                null),
        APPRENTICES(
                Field.APPRENTICE_NAME,
                Field.APPRENTICE_NUMBER,
                Field.APPRENTICE_UNIT,
                Field.APPRENTICE_TRADE,
                Field.APPRENTICE_GRADE,
                Field.APPRENTICE_HIRED,
                Field.APPRENTICE_BORN);

        private final Field name;
        private final Field number;
        private final Field unit;
        private final Field trade;
        private final Field grade;
        private final Field hired;
        private final Field born;

        Side(
                Field name,
                Field number,
                Field unit,
                Field trade,
                Field grade,
                Field hired,
                Field born) {
            this.name = name;
            this.number = number;
            this.unit = unit;
            this.trade = trade;
            this.grade = grade;
            this.hired = hired;
            this.born = born;
        }
    }

    /** The mentors of a row; none, and an error, when nobody is named. */
    List<WrittenPerson> mentors(Spot row, DataRow data) {
        return people(row, data, Side.MENTORS);
    }

    /** The apprentices of a row; none, and an error, when nobody is named. */
    List<WrittenPerson> apprentices(Spot row, DataRow data) {
        return people(row, data, Side.APPRENTICES);
    }

    private List<WrittenPerson> people(Spot row, DataRow data, Side side) {
        List<WrittenPerson> people = new ArrayList<>();
        Cell first = null;
        for (int ordinal : data.ordinals(side.name)) {
            Cell cell = data.cell(side.name, ordinal);
            first = first == null ? cell : first;
            if (!cell.isBlank() && faulty.sound(row.at(cell))) {
                people.addAll(named(row.at(cell), data, side, ordinal));
            }
        }
        if (people.isEmpty() && first != null && first.isBlank()) {
            faulty.error(
                    row.at(first),
                    "REQUIRED_EMPTY",
                    "没有填写" + side.name.title(),
                    "no " + (side == Side.MENTORS ? "mentor" : "apprentice") + " is named");
        }
        return people;
    }

    private List<WrittenPerson> named(Spot spot, DataRow data, Side side, int ordinal) {
        List<Names.Name> names = Names.of(spot.cell().text());
        List<String> numbers = values(spot, data.cell(side.number, ordinal), names, true);
        List<String> units = values(spot, data.cell(side.unit, ordinal), names, false);
        List<String> trades = values(spot, data.cell(side.trade, ordinal), names, false);
        Cell numberCell = data.cell(side.number, ordinal);
        boolean counted =
                numberCell != null && numberCell.content().kind() == SheetCell.Kind.NUMBER;
        WrittenGrade grade = grade(spot, data.cell(side.grade, ordinal));
        PartialDate hired = side.hired == null ? null : date(spot, data.cell(side.hired, ordinal));
        PartialDate born = side.born == null ? null : date(spot, data.cell(side.born, ordinal));
        List<WrittenPerson> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Names.Name name = names.get(i);
            if (PersonName.check(name.text())
                    instanceof Verdict.Invalid<PersonName>(String code, var message)) {
                faulty.error(spot, code, message.zh(), message.en());
                continue;
            }
            people.add(
                    new WrittenPerson(
                            spot,
                            name.text(),
                            numbers == null ? name.number() : numbers.get(i),
                            counted,
                            units == null ? "" : units.get(i),
                            trades == null ? "" : trades.get(i),
                            grade,
                            hired,
                            born == null ? null : born.first().getYear()));
        }
        return people;
    }

    /**
     * What stands beside the names, one for each; null when nothing does.
     *
     * @param own whether everybody has one of their own, so that one for several is too few
     */
    private List<String> values(Spot row, Cell cell, List<Names.Name> names, boolean own) {
        if (cell == null || cell.isBlank() || !faulty.sound(row.at(cell))) {
            return null;
        }
        List<String> values =
                own
                        ? Names.values(cell.text())
                        : names.size() == 1 ? List.of(cell.text()) : parts(cell);
        if (values.size() == names.size()) {
            return values;
        }
        if (!own && values.size() == 1) {
            return names.stream().map(name -> values.getFirst()).toList();
        }
        faulty.error(
                row.at(cell),
                "LIST_LENGTH_MISMATCH",
                "有 " + names.size() + " 个姓名，却有 " + values.size() + " 项",
                names.size() + " names stand beside " + values.size() + " values");
        return null;
    }

    /** What several people have each: as many as there are names, or one for all. */
    private static List<String> parts(Cell cell) {
        return List.of(cell.text().split("\\s*[、，,；;\\n\\r]+\\s*"));
    }

    private WrittenGrade grade(Spot row, Cell cell) {
        if (cell == null || cell.isBlank() || !faulty.sound(row.at(cell))) {
            return null;
        }
        Verdict<WrittenGrade> read = WrittenGrade.check(cell.text());
        faulty.say(row.at(cell), read);
        return read.accepted().orElse(null);
    }

    private PartialDate date(Spot row, Cell cell) {
        if (cell == null || cell.isBlank() || !faulty.sound(row.at(cell))) {
            return null;
        }
        Verdict<PartialDate> read = dates.read(cell.content().value());
        faulty.say(row.at(cell), read);
        return read.accepted().orElse(null);
    }
}
