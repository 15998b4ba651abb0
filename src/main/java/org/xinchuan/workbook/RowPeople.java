package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WrittenGrade;

import java.util.ArrayList;
import java.util.List;

/** Reads people whom a row names: one or several, in one cell or in columns of their own. */
final class RowPeople {

    private final Cells cells;
    private final Faulty faulty;

    RowPeople(Cells cells) {
        this.cells = cells;
        this.faulty = cells.faulty();
    }

    /** The people of a row; none, and an error, when nobody is named who has to be. */
    List<WrittenPerson> people(WrittenRow row, PersonFields fields) {
        List<WrittenPerson> people = new ArrayList<>();
        DataRow data = row.data();
        Cell first = null;
        for (int ordinal : data.ordinals(fields.name())) {
            Cell cell = data.cell(fields.name(), ordinal);
            first = first == null ? cell : first;
            if (cells.holds(row.spot().at(cell))) {
                people.addAll(named(row.spot().at(cell), data, fields, ordinal));
            }
        }
        Heading heading = fields.name().heading();
        if (heading.isRequired() && people.isEmpty() && first != null && first.isBlank()) {
            faulty.error(
                    row.spot().at(first),
                    "REQUIRED_EMPTY",
                    "没有填写" + heading.title().zh(),
                    heading.title().en() + ": not filled in");
        }
        return people;
    }

    private List<WrittenPerson> named(Spot spot, DataRow data, PersonFields fields, int ordinal) {
        List<Names.Name> names = names(spot, data, fields, ordinal);
        List<String> numbers = values(spot, cell(data, fields.number(), ordinal), names, true);
        List<String> units = values(spot, cell(data, fields.unit(), ordinal), names, false);
        List<String> trades = values(spot, cell(data, fields.trade(), ordinal), names, false);
        Cell numberCell = cell(data, fields.number(), ordinal);
        boolean counted =
                numberCell != null && numberCell.content().kind() == SheetCell.Kind.NUMBER;
        WrittenGrade grade =
                cells.read(spot.at(cell(data, fields.grade(), ordinal)), WrittenGrade::check)
                        .orElse(null);
        PartialDate hired = cells.date(spot.at(cell(data, fields.hired(), ordinal))).orElse(null);
        PartialDate born = cells.date(spot.at(cell(data, fields.born(), ordinal))).orElse(null);
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
                            unit(units == null ? "" : units.get(i), name.aside()),
                            name.aside(),
                            trades == null ? "" : trades.get(i),
                            grade,
                            hired,
                            born == null ? null : born.first().getYear()));
        }
        return people;
    }

    /** Where somebody works, with what is said elsewhere of the part of it; both may be empty. */
    static String unit(String written, String part) {
        return written.isEmpty() || part.isEmpty() ? written + part : written + "/" + part;
    }

    /** The names of a cell; beside the number of one person, one whose parts stand apart. */
    private List<Names.Name> names(Spot spot, DataRow data, PersonFields fields, int ordinal) {
        Spot number = spot.at(cell(data, fields.number(), ordinal));
        boolean one = fields.single() && Names.values(cells.text(number)).size() == 1;
        return one ? Names.ofOne(spot.cell().text()) : Names.of(spot.cell().text());
    }

    /**
     * What stands beside the names, one for each; null when nothing does.
     *
     * @param own whether everybody has one of their own, so that one for several is too few
     */
    private List<String> values(Spot row, Cell cell, List<Names.Name> names, boolean own) {
        if (!cells.holds(row.at(cell))) {
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
                "names: " + names.size() + ", values beside them: " + values.size());
        return null;
    }

    /** What several people have each: as many as there are names, or one for all. */
    private static List<String> parts(Cell cell) {
        return List.of(cell.text().split("\\s*[、，,；;\\n\\r]+\\s*"));
    }

    /** The cell of a field that may be none. */
    private static Cell cell(DataRow data, Field field, int ordinal) {
        return field == null ? null : data.cell(field, ordinal);
    }
}
