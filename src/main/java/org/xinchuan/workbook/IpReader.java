package org.xinchuan.workbook;

import org.xinchuan.innovation.IpAsset;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.PatentNumber;
import org.xinchuan.standard.RegistrationNumber;
import org.xinchuan.standard.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads lists of patents and software copyrights (专利软著台账). */
final class IpReader implements KindReader {

    private static final PersonFields INVENTORS =
            new PersonFields(
                    IpField.INVENTORS, IpField.NUMBERS, IpField.UNIT, null, null, null, null);
    private static final Map<String, List<Field>> COLUMNS =
            Map.of(
                    "number", List.of(IpField.NUMBER),
                    "kind", List.of(IpField.KIND),
                    "title", List.of(IpField.TITLE),
                    "status", List.of(IpField.STATUS),
                    "filedOn", List.of(IpField.FILED),
                    "grantedOn", List.of(IpField.GRANTED),
                    "endedOn", List.of(IpField.ENDED),
                    "innovations", List.of(IpField.RESULT),
                    "inventors", List.of(IpField.INVENTORS),
                    "owner", List.of(IpField.OWNER));

    private final Cells cells;
    private final List<WrittenIp> rows = new ArrayList<>();

    IpReader(Cells cells, Wishes wishes) {
        this.cells = cells;
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        // What stands above a list of patents is for its readers.
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        IpAsset.Kind kind = row.read(IpField.KIND, ResultWords.IP_KIND::check);
        String text = row.required(IpField.NUMBER);
        boolean software =
                kind == null ? looksLikeSoftware(text) : kind == IpAsset.Kind.SOFTWARE_COPYRIGHT;
        String number = text.isEmpty() ? "" : number(row, software);
        rows.add(
                new WrittenIp(
                        spot,
                        number,
                        kind == null ? kindOf(number, software) : kind,
                        row.text(IpField.TITLE),
                        status(row, software),
                        row.past(IpField.FILED),
                        row.past(IpField.GRANTED),
                        row.date(IpField.ENDED),
                        row.text(IpField.RESULT),
                        row.text(IpField.STUDIO),
                        row.text(IpField.UNIT),
                        row.people(INVENTORS),
                        row.text(IpField.OWNER),
                        row.columns(COLUMNS)));
    }

    @Override
    public List<WrittenPerson> people() {
        return rows.stream().flatMap(row -> row.inventors().stream()).toList();
    }

    @Override
    public List<Taken> records(Found found) {
        return new IpRecords(found, rows).all();
    }

    /** What is registered in words that patents have too. */
    private static IpAsset.Status status(WrittenRow row, boolean software) {
        IpAsset.Status status = row.read(IpField.STATUS, ResultWords.IP_STATUS::check);
        return software && status == IpAsset.Status.GRANTED ? IpAsset.Status.REGISTERED : status;
    }

    private static boolean looksLikeSoftware(String number) {
        return RegistrationNumber.check(number).accepted().isPresent()
                || number.contains("软著")
                || number.toUpperCase(Locale.ROOT).contains("SR");
    }

    private static IpAsset.Kind kindOf(String number, boolean software) {
        if (software) {
            return IpAsset.Kind.SOFTWARE_COPYRIGHT;
        }
        Verdict<PatentNumber> read = PatentNumber.check(number);
        return read.accepted().map(one -> IpAsset.Kind.valueOf(one.type().name())).orElse(null);
    }

    /** The number in its standard spelling; empty, and an error, when it is none. */
    private static String number(WrittenRow row, boolean software) {
        Record number =
                software
                        ? row.read(IpField.NUMBER, RegistrationNumber::check)
                        : row.read(IpField.NUMBER, PatentNumber::check);
        return number == null ? "" : number.toString();
    }
}
