package org.xinchuan.pipeline;

import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.table.Column;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Note;
import org.xinchuan.table.Table;
import org.xinchuan.table.Xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of an answer as a file, with words for those who read it. */
final class PipelineFile {

    private static final Map<String, Bilingual> WORDS =
            Map.ofEntries(
                    Map.entry(Dimension.NONE, new Bilingual("无", "none")),
                    Map.entry(Dimension.UNKNOWN, new Bilingual("不详", "unknown")),
                    Map.entry("MODEL_WORKER", new Bilingual("劳模", "model worker")),
                    Map.entry("OTHER", new Bilingual("其他荣誉", "other honours")),
                    Map.entry(Employment.EMPLOYED, new Bilingual("在职", "employed")),
                    Map.entry("COMING", new Bilingual("当日尚未入职", "hired later")),
                    Map.entry("RETIRED", new Bilingual("已退休", "retired")),
                    Map.entry("LEFT", new Bilingual("已离职", "left")),
                    Map.entry("DECEASED", new Bilingual("已去世", "deceased")),
                    Map.entry("true", new Bilingual("是", "yes")),
                    Map.entry("false", new Bilingual("否", "no")));

    private PipelineFile() {}

    /**
     * The file.
     *
     * @param form the media type
     */
    static Reply of(PipelineAnswer answer, String form, Call call) {
        String language = call.language();
        Table table = Table.of(columns(answer), answer.rows().iterator(), language);
        return form.equals(Csv.TYPE)
                ? Reply.stream(Csv.SENT, out -> Csv.write(table, out)).download("pipeline.csv")
                : Reply.stream(
                                form,
                                out -> Xlsx.write(table, notes(answer, language), language, out))
                        .download("pipeline.xlsx");
    }

    private static List<Column<Map<String, Object>>> columns(PipelineAnswer answer) {
        List<Column<Map<String, Object>>> columns = new ArrayList<>();
        for (String word : answer.by()) {
            Facet facet = Facet.of(word).orElseThrow();
            Map<String, String> names = answer.names().get(word);
            if (names != null) {
                columns.add(
                        new Column<>(
                                new Bilingual(
                                        facet.title().zh() + "代码",
                                        "code of the " + facet.title().en()),
                                row -> row.get(word)));
            }
            columns.add(
                    new Column<>(
                            facet.title(),
                            row -> word(facet, String.valueOf(row.get(word)), names)));
        }
        columns.add(Column.of("人数", "people", row -> row.get("count")));
        if (answer.comparedWith() != null) {
            String day = answer.comparedWith().toString();
            columns.add(Column.of(day + " 人数", "people on " + day, row -> row.get("countThen")));
        }
        return columns;
    }

    private static Object word(Facet facet, String key, Map<String, String> names) {
        if (names != null && names.containsKey(key)) {
            return names.get(key);
        }
        if (facet == Facet.GRADE && !key.equals(Dimension.NONE)) {
            return SkillGrade.valueOf(key).label();
        }
        return WORDS.containsKey(key) ? WORDS.get(key) : key;
    }

    private static List<Note> notes(PipelineAnswer answer, String language) {
        List<Note> notes = new ArrayList<>();
        notes.add(
                new Note(said("名称", "title", language), said("人才梯队", "Talent pipeline", language)));
        notes.add(new Note(said("截至日期", "as of", language), answer.asOf()));
        notes.add(new Note(said("合计", "total", language), answer.total()));
        if (answer.comparedWith() != null) {
            notes.add(new Note(said("比较日期", "compared with", language), answer.comparedWith()));
            notes.add(new Note(said("当日合计", "total then", language), answer.totalThen()));
        }
        return notes;
    }

    private static String said(String zh, String en, String language) {
        return new Bilingual(zh, en).in(language);
    }
}
