package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.KnownField;
import org.xinchuan.workbook.RememberedColumns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the columns of a layout are matched, as it is remembered for an organisation.
 *
 * @param organisation its code
 * @param kind of the workbooks
 * @param fields that the columns of the kind may tell
 * @param recordedAt when it was remembered or last changed
 * @param recordedBy by whom
 */
public record ColumnMapping(
        String id,
        String organisation,
        String organisationName,
        String kind,
        List<Matched> columns,
        List<WorkbookLayout.Told.Field> fields,
        String recordedAt,
        String recordedBy) {

    private static final int DAY = 10;
    private static final int ID = 32;

    public ColumnMapping {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /**
     * A column.
     *
     * @param header the plain words above it
     * @param field the name of the field that it tells; empty when it is left out
     */
    public record Matched(String header, String field) {}

    /** What somebody makes of it: the columns in the place of those before. */
    public record Wanted(List<Matched> columns) {
        public Wanted {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    /** What a file of matchings has in it. */
    static List<Column<ColumnMapping>> file() {
        return List.of(
                Column.of("编号", "id", ColumnMapping::id),
                Column.of("单位代码", "organisation", ColumnMapping::organisation),
                Column.of("单位", "name of the organisation", ColumnMapping::organisationName),
                Column.of("种类", "kind", one -> Kind.of(one.kind()).map(Kind::label).orElse(null)),
                Column.of("列", "columns", ColumnMapping::said),
                Column.of("记住时间", "remembered at", ColumnMapping::recordedAt),
                Column.of("记住的人", "remembered by", ColumnMapping::recordedBy));
    }

    private List<Bilingual> said() {
        List<KnownField> fields = Kind.of(kind).map(Kind::fields).orElse(List.of());
        return columns.stream()
                .map(
                        one -> {
                            Bilingual title =
                                    fields.stream()
                                            .filter(field -> field.name().equals(one.field()))
                                            .map(KnownField::title)
                                            .findFirst()
                                            .orElse(new Bilingual("不取用", "left out"));
                            return new Bilingual(
                                    one.header() + " → " + title.zh(),
                                    one.header() + " → " + title.en());
                        })
                .toList();
    }

    /**
     * A row of the store.
     *
     * @param language of the names of fields
     */
    static ColumnMapping of(Row row, String language) {
        return new ColumnMapping(
                row.text("id"),
                row.text("organisation"),
                row.text("organisationName"),
                row.text("kind"),
                columns(row),
                Kind.of(row.text("kind"))
                        .map(kind -> WorkbookLayout.fields(kind, language))
                        .orElse(List.of()),
                row.text("recordedAt"),
                row.text("recordedBy"));
    }

    private static List<Matched> columns(Row row) {
        List<String> headers = row.list("headers");
        List<String> fields = row.list("fields");
        List<Matched> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new Matched(headers.get(i), fields.get(i)));
        }
        return columns;
    }

    /** The same as workbooks are read by it; null when its kind is no more. */
    static RememberedColumns remembered(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns(row).forEach(one -> fields.put(one.header(), one.field()));
        return Kind.of(row.text("kind"))
                .map(
                        kind ->
                                new RememberedColumns(
                                        row.text("id"),
                                        kind,
                                        fields,
                                        row.text("recordedAt").substring(0, DAY)))
                .orElse(null);
    }

    /**
     * The id that a layout has in an organisation, so that it is remembered once.
     *
     * @param fields by the plain words above each column
     */
    static String id(String organisation, Map<String, String> fields) {
        String layout = organisation + "\n" + String.join("\n", new TreeMap<>(fields).keySet());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(layout.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
