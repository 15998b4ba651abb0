package org.xinchuan.workbook;

import org.xinchuan.document.SourceDocument;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Verdict;
import org.xinchuan.workbook.Wishes.Notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists of studios that a document names (命名文件名单): the document, its level and day stand
 * above the list or, signed, below it, in columns of it, or are told by whoever sends it.
 */
final class NamingReader implements KindReader {

    private static final Map<String, List<Field>> COLUMNS =
            Map.of(
                    "studio", List.of(NamingField.CODE, NamingField.STUDIO),
                    "level", List.of(NamingField.LEVEL),
                    "namedOn", List.of(NamingField.NAMED_ON),
                    "title", List.of(NamingField.TITLE),
                    "certNo", List.of(NamingField.CERT_NO),
                    "docNo", List.of(NamingField.DOC_NO),
                    "validTo", List.of(NamingField.VALID_TO),
                    "grantedBy", List.of(NamingField.GRANTED_BY),
                    "fundingYuan", List.of(NamingField.FUNDING));

    private final Cells cells;
    private final Faulty faulty;
    private final Notice sent;
    private final Map<Integer, WrittenNotice> notices = new HashMap<>();
    private final List<WrittenNaming> rows = new ArrayList<>();

    NamingReader(Cells cells, Wishes wishes) {
        this.cells = cells;
        this.faulty = cells.faulty();
        this.sent = wishes.notice();
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        Spot spot = new Spot(sheet, 0, null);
        NoticeHead head = NoticeHead.of(above);
        String title = either(sent.title(), head.title());
        String day = either(sent.day(), head.day());
        String level = either(sent.level(), head.level());
        PartialDate issued =
                day.isEmpty() ? null : said(spot, cells.dates().read(new DateCell.Text(day)));
        NamingLevel named = level.isEmpty() ? guessed(spot, title) : level(spot, level);
        notices.put(
                sheet,
                new WrittenNotice(
                        spot,
                        title,
                        either(sent.number(), head.number()),
                        either(sent.issuer(), head.issuer()),
                        issued,
                        named));
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        String studio = row.text(NamingField.CODE);
        String name = row.text(NamingField.STUDIO);
        if (studio.isEmpty() && row.isBlank(NamingField.STUDIO)) {
            row.missing(NamingField.STUDIO);
        }
        NamingLevel level = row.read(NamingField.LEVEL, Levels.NAMING::check);
        PartialDate namedOn = row.past(NamingField.NAMED_ON);
        Cell funding = data.cell(NamingField.FUNDING);
        rows.add(
                new WrittenNaming(
                        spot,
                        studio.isEmpty() ? name : studio,
                        row.organisation(NamingField.USCC, NamingField.UNIT),
                        row.text(NamingField.LEADER),
                        row.at(NamingField.LEADER),
                        level,
                        namedOn,
                        row.text(NamingField.TITLE),
                        row.end(NamingField.VALID_TO),
                        row.text(NamingField.CERT_NO),
                        row.text(NamingField.DOC_NO),
                        row.text(NamingField.GRANTED_BY).strip(),
                        row.read(NamingField.FUNDING, text -> Yuan.check(text, funding.title())),
                        row.columns(COLUMNS)));
    }

    @Override
    public void aside(int sheet, String text) {
        NoticeHead foot = NoticeHead.ofFoot(text);
        PartialDate day =
                foot.day().isEmpty()
                        ? null
                        : said(
                                new Spot(sheet, 0, null),
                                cells.dates().read(new DateCell.Text(foot.day())));
        notices.computeIfPresent(sheet, (same, notice) -> notice.signed(foot.issuer(), day));
    }

    @Override
    public List<WrittenPerson> people() {
        return List.of();
    }

    @Override
    public List<Taken> records(Found found) {
        rows.replaceAll(row -> row.under(notices.get(row.spot().sheet())));
        rows.forEach(this::complete);
        Map<WrittenNaming, String> studios = new HashMap<>();
        for (WrittenNaming row : rows) {
            if (!row.studio().isEmpty()) {
                studios.put(row, found.places().studio(row.at("studio"), row.studio(), row.unit()));
            }
        }
        List<Taken> records = new NamingRecords(found, studios).of(rows);
        List<Taken> all = new ArrayList<>();
        for (WrittenNotice notice : notices.values()) {
            boolean used = records.stream().anyMatch(one -> one.sheet() == notice.spot().sheet());
            if (used && !notice.title().isEmpty()) {
                all.add(document(notice, found));
            }
        }
        all.addAll(records);
        return all;
    }

    /** Says of a good row what no place tells that every naming needs. */
    private void complete(WrittenNaming row) {
        boolean good = !faulty.isBad(row.spot().sheet(), row.spot().row());
        if (good && row.level() == null) {
            faulty.error(
                    row.at("level"),
                    "REQUIRED_EMPTY",
                    "没有写明命名级别：请加“命名级别”一列，或在表头上方写 级别：省级",
                    "no level: add a column 命名级别, or write 级别：省级 above the header");
        }
        if (good && row.namedOn() == null) {
            faulty.error(
                    row.at("namedOn"),
                    "REQUIRED_EMPTY",
                    "没有写明命名日期：请加“命名日期”一列，或在表头上方、名单下方写发文日期",
                    "no day: add a column 命名日期, or write the day above or below the list");
        }
    }

    /** The document as it is recorded, by its number or title, or a new one. */
    private static Taken document(WrittenNotice notice, Found found) {
        Optional<Row> known =
                found
                        .graph()
                        .readAll(
                                "read/document/named",
                                Map.of("number", notice.number(), "title", notice.title()))
                        .stream()
                        .findFirst();
        SourceDocument document =
                known.map(row -> Rows.to(SourceDocument.class, row)).orElseGet(notice::document);
        return new Taken(document, notice.spot().sheet(), 0, false, Map.of());
    }

    private NamingLevel guessed(Spot spot, String title) {
        Optional<NamingLevel> within = Levels.NAMING.within(title);
        within.ifPresent(
                level ->
                        faulty.note(
                                spot,
                                "LEVEL_FROM_TITLE",
                                "命名级别按文件标题认定为" + level.label().zh(),
                                "the level was taken from the title: " + level.label().en()));
        return within.orElse(null);
    }

    private NamingLevel level(Spot spot, String written) {
        return said(spot, Levels.NAMING.check(written));
    }

    private <T> T said(Spot spot, Verdict<T> read) {
        faulty.say(spot, read);
        return read.accepted().orElse(null);
    }

    private static String either(String first, String otherwise) {
        return first == null || first.isBlank() ? otherwise : first.strip();
    }
}
