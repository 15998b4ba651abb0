package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.CertificateNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads rosters of skilled people (技能人才花名册): one person a row. */
final class PeopleReader implements KindReader {

    private static final PersonFields WHO =
            new PersonFields(
                    PeopleField.NAME,
                    PeopleField.NUMBER,
                    PeopleField.UNIT,
                    PeopleField.TRADE,
                    PeopleField.GRADE,
                    PeopleField.HIRED,
                    PeopleField.BORN,
                    true);
    private static final Map<String, List<Field>> COLUMNS =
            Map.ofEntries(
                    Map.entry("id", List.of(PeopleField.NAME)),
                    Map.entry("person", List.of(PeopleField.NAME)),
                    Map.entry("name", List.of(PeopleField.NAME)),
                    Map.entry("employeeNo", List.of(PeopleField.NUMBER)),
                    Map.entry("gender", List.of(PeopleField.GENDER)),
                    Map.entry("birthYear", List.of(PeopleField.BORN)),
                    Map.entry(
                            "organisation",
                            List.of(PeopleField.USCC, PeopleField.UNIT, PeopleField.DEPARTMENT)),
                    Map.entry("post", List.of(PeopleField.POST)),
                    Map.entry("occupation", List.of(PeopleField.TRADE)),
                    Map.entry("hiredOn", List.of(PeopleField.HIRED)),
                    Map.entry("leftOn", List.of(PeopleField.LEFT)),
                    Map.entry("retiresOn", List.of(PeopleField.RETIRES)),
                    Map.entry("status", List.of(PeopleField.STATUS)),
                    Map.entry("grade", List.of(PeopleField.GRADE)),
                    Map.entry("title", List.of(PeopleField.TITLE)),
                    Map.entry("certNo", List.of(PeopleField.CERT_NO)),
                    Map.entry("issuedOn", List.of(PeopleField.ISSUED)),
                    Map.entry("issuer", List.of(PeopleField.ISSUER)));

    private final Cells cells;
    private final List<WrittenEmployee> rows = new ArrayList<>();

    PeopleReader(Cells cells, Wishes wishes) {
        this.cells = cells;
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        // What stands above a roster is for its readers.
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        List<WrittenPerson> named = row.people(WHO);
        if (named.size() > 1) {
            cells.faulty()
                    .error(
                            row.at(PeopleField.NAME),
                            "LIST_LENGTH_MISMATCH",
                            "花名册一行填写一人",
                            "a row of a roster is about one person");
        }
        WrittenPerson who = named.size() == 1 ? named.getFirst() : null;
        String unit = RowPeople.unit(unit(row), who == null ? "" : who.aside());
        CertificateNumber number = row.read(PeopleField.CERT_NO, CertificateNumber::check);
        WrittenEmployee read =
                new WrittenEmployee(
                        spot,
                        who == null ? null : who.at(unit),
                        row.read(PeopleField.GENDER, PeopleWords.GENDER::check),
                        unit,
                        row.text(PeopleField.TRADE),
                        row.text(PeopleField.POST),
                        row.date(PeopleField.LEFT),
                        row.date(PeopleField.RETIRES),
                        row.read(PeopleField.STATUS, PeopleWords.STATUS::check),
                        row.text(PeopleField.TITLE),
                        new WrittenEmployee.Certificate(
                                number == null ? "" : number.text(),
                                row.past(PeopleField.ISSUED),
                                row.text(PeopleField.ISSUER)),
                        row.columns(COLUMNS));
        if (read.who() != null) {
            rows.add(read);
        }
    }

    @Override
    public List<WrittenPerson> people() {
        return rows.stream().map(WrittenEmployee::who).toList();
    }

    @Override
    public List<Taken> records(Found found) {
        return new PeopleRecords(found, rows).all();
    }

    /** The unit with the department below it. */
    private static String unit(WrittenRow row) {
        String unit = row.organisation(PeopleField.USCC, PeopleField.UNIT);
        String department = row.text(PeopleField.DEPARTMENT);
        return RowPeople.unit(unit, department);
    }
}
