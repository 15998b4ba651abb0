package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;
import org.xinchuan.sheet.SheetCell;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the rows below a header one after the other: merged cells and 同上 repeat what stands above,
 * plain blanks do not. Sums, notes and signatures are told from rows. For one sheet and one pass.
 */
final class DataRows {

    /** What stands first in a row that shows how to fill one in. */
    static final String EXAMPLE = "示例";

    /** Those below are matched without spaces, which such words are often drawn out with. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    private static final Pattern SHOWS = Pattern.compile("(示例|样例|例)行?:?");
    private static final Pattern SUM =
            Pattern.compile("(本[页年月季]|本单位|全部|以上)?(合计|小计|总计|共计|累计):?.{0,20}|共\\d+.{0,20}");
    private static final Pattern FOOT =
            Pattern.compile(
                    "(填报|填表|制表|审核|复核|经办|负责|联系|主管|批准|报送)(人|单位|日期|时间|部门|电话|说明|要求)?:.*"
                            + "|(填报人|填表人|制表人|审核人|填报日期|填表日期|单位意见|单位负责人|盖章).*"
                            + "|[(]?(盖章|公章|签字|签章)[)]?.*|(说明|注|备注|附注)\\d?:.*"
                            + "|(日期|时间|单位|部门|工会|公司)([(][^)]*[)])?:.*"
                            // 工会主席： with room for a signature behind it.
                            + "|[^:]{1,15}:");

    /** What numbers rows. */
    private static final Pattern COUNTED = Pattern.compile("[(]?(\\d+|[一二三四五六七八九十百]+)[)、.]?");

    private static final Pattern SAME = Pattern.compile("同[\\p{Z}\\s]*上|〃|″|\"|''|：：|同左上");

    private final Header header;
    private final Merges merges;

    /** What stood in each column of the row before, as it was understood. */
    private final Map<Integer, SheetCell> above = new HashMap<>();

    DataRows(Header header, Merges merges) {
        this.header = header;
        this.merges = merges;
    }

    /** What a row is. */
    sealed interface Read {
        /** A row to take in. */
        record Row(DataRow row) implements Read {}

        /** A row that says something else. */
        record Skipped(int number, String text) implements Read {}

        /** Nothing at all. */
        record Blank() implements Read {}
    }

    /** Reads the next row. */
    Read read(SheetRow row) {
        Optional<SheetCell> first =
                row.cells().stream()
                        .filter(cell -> !cell.text().isBlank() || isError(cell))
                        .findFirst();
        if (first.isEmpty()) {
            return new Read.Blank();
        }
        String text = first.get().text().strip();
        String plain = plain(text);
        if (SHOWS.matcher(plain).matches()
                || SUM.matcher(plain).matches()
                || FOOT.matcher(plain).matches()
                || isHeader(row)) {
            return new Read.Skipped(row.number(), text);
        }
        Map<Integer, SheetCell> merged = merged(row);
        if (merged.isEmpty() && standsAlone(row) && NoticeHead.isFoot(text)) {
            return new Read.Skipped(row.number(), text);
        }
        Map<Meaning, Cell> cells = new LinkedHashMap<>();
        header.columns()
                .forEach(
                        (column, meaning) -> {
                            SheetCell own = row.cell(column);
                            // What is mended in a merged cell counts for its row.
                            SheetCell shown =
                                    own.isBlank() ? merged.getOrDefault(column, own) : own;
                            if (SAME.matcher(shown.text().strip()).matches()) {
                                shown = above.getOrDefault(column, SheetCell.BLANK);
                            }
                            above.put(column, shown);
                            cells.put(meaning, new Cell(column, header.title(column), shown));
                        });
        boolean blank =
                cells.entrySet().stream()
                        .allMatch(
                                e ->
                                        e.getKey().field().heading().isNumbering()
                                                || e.getValue().isBlank());
        return blank
                ? unfilled(row)
                : new Read.Row(new DataRow(row.number(), header.ordinals(), cells));
    }

    /**
     * A row of which no column that is taken is filled in: a sheet with numbers down to its end and
     * nothing beside them is an empty form, anything else is a remark.
     */
    private Read unfilled(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            Meaning meaning = header.columns().get(column);
            boolean numbers =
                    meaning != null
                            && meaning.field().heading().isNumbering()
                            && COUNTED.matcher(plain(row.cell(column).text())).matches();
            if (!numbers && !row.cell(column).text().isBlank()) {
                return new Read.Skipped(row.number(), row.cell(column).text().strip());
            }
        }
        return new Read.Blank();
    }

    private static boolean standsAlone(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.text().isBlank()).count() == 1;
    }

    /** Cells of the row that are merged with a row before, by column. */
    private Map<Integer, SheetCell> merged(SheetRow row) {
        Map<Integer, SheetCell> merged = new HashMap<>();
        for (Region region : merges.fromAbove(row.number())) {
            if (region.firstRow() > header.last()) {
                merged.put(
                        region.firstColumn(),
                        above.getOrDefault(region.firstColumn(), SheetCell.BLANK));
            }
        }
        return merged;
    }

    /** Whether it is the header again, as at the top of a printed page. */
    private boolean isHeader(SheetRow row) {
        List<Integer> columns = List.copyOf(header.columns().keySet());
        long same =
                columns.stream()
                        .filter(column -> !row.cell(column).text().isBlank())
                        .filter(
                                column ->
                                        header.title(column)
                                                .endsWith(row.cell(column).text().strip()))
                        .count();
        return same >= 2 && same * 2 > columns.size();
    }

    private static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static boolean isError(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.ERROR;
    }
}
