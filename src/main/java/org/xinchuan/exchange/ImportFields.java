package org.xinchuan.exchange;

import org.xinchuan.http.Query;
import org.xinchuan.workbook.Kind;

import java.util.List;
import java.util.stream.Stream;

/** The fields of the form that a file is sent with. */
final class ImportFields {

    /** The kind of a file or a folder of the interchange format. */
    static final String GRAPH = "graph";

    private static final List<String> KINDS =
            Stream.concat(Stream.of(GRAPH, WorkbookIntake.GUESSED), Kind.keys().stream()).toList();

    /** The kinds that a list of imports can be narrowed to. */
    static final List<String> LISTED = Stream.concat(KINDS.stream(), Stream.of("undo")).toList();

    private ImportFields() {}

    static Query[] all() {
        return new Query[] {
            Query.choice(
                            "kind",
                            KINDS,
                            "文件种类，workbook 由表头认定",
                            "kind of file; workbook lets its header tell")
                    .otherwise(GRAPH),
            Query.choice(
                            "mode",
                            List.of("check", "apply"),
                            "check 只核对，apply 写入",
                            "check writes nothing")
                    .otherwise("check"),
            Query.choice(
                            "policy",
                            List.of("ALL_OR_NOTHING", "VALID_ROWS"),
                            "有错误行时：全部不写入，或只写入无误的行",
                            "with bad rows: nothing, or the good rows")
                    .otherwise("ALL_OR_NOTHING"),
            Query.flag("createMissing", "登记库中没有的人员", "record people who are not recorded"),
            Query.text(
                    "organisation",
                    "台账所属单位代码，缺省为自己的单位",
                    "code of the organisation whose register it is; one's own" + " without"),
            Query.longText(
                    "choices",
                    SentWishes.LONGEST,
                    "同名人员的选择，JSON 对象：问题的 key 到人员编号或 NEW",
                    "whom names mean: a JSON object of a question's key to an" + " id or NEW"),
            Query.longText(
                    "corrections",
                    SentWishes.LONGEST,
                    "改正的单元格，JSON 对象：如 表1!B12 到改正后的内容",
                    "mended cells: a JSON object of places such as Sheet1!B12"
                            + " to what is to be read there"),
            Query.longText(
                    SentWishes.COLUMNS,
                    SentWishes.LONGEST,
                    "各列的对应关系，JSON 数组：sheet、表头所在行 row、行数" + " levels，fields 为列字母到字段名，空字符串表示不取用",
                    "how columns are matched: a JSON array of sheet, the row"
                            + " in which its header ends, its levels, and"
                            + " fields, letters to the name of a field, empty"
                            + " to leave a column out"),
            Query.choice(
                            "remember",
                            WorkbookImports.Remember.class,
                            "何时为所属单位记住列的对应关系",
                            "when the matching is remembered for the" + " organisation")
                    .otherwise(WorkbookImports.Remember.APPLIED.name()),
            Query.text(
                    "documentTitle",
                    "命名文件的标题，表内没有写时用",
                    "title of the document that names, where the sheet has" + " none"),
            Query.text("documentNo", "命名文件的文号", "its number"),
            Query.text("documentIssuer", "发文单位", "code or name of its issuer"),
            Query.text("documentDate", "发文日期", "the day of its issue"),
            Query.text("level", "命名级别", "the level on which it names")
        };
    }
}
