package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Note;

import java.util.ArrayList;
import java.util.List;

/** What is said beside the rows of a file, so that it can be read without the page it came from. */
final class Notes {

    private final String language;
    private final List<Note> lines = new ArrayList<>();

    private Notes(String language) {
        this.language = language;
    }

    /**
     * @param demo whether the records are those of the demo group
     */
    static List<Note> of(Answer answer, boolean demo, String language) {
        Notes notes = new Notes(language);
        notes.what(answer.report().header(), answer.figure());
        notes.about(answer.report().header(), answer.asked());
        notes.add("来源文件", "file", answer.report().file());
        if (demo) {
            notes.add(
                    "演示数据",
                    "demo data",
                    new Bilingual("人物、单位与编号均为虚构", "people, organisations and numbers are fictional")
                            .in(language));
        }
        return List.copyOf(notes.lines);
    }

    private void what(CypherHeader header, Counted figure) {
        add("名称", "title", header.title().in(language));
        if (figure != null) {
            add("编号", "id", header.id().orElseThrow());
            add("数值", "value", figure.value() == null ? "—" : figure.value());
            header.unit().ifPresent(unit -> add("单位", "unit", unit.in(language)));
            if (header.share() || header.sum().isPresent()) {
                add("计入的记录", "records counted", figure.items().size());
            }
            if (header.share()) {
                add("总数", "of all", figure.denominator());
            }
        }
        header.definition().ifPresent(text -> add("定义", "definition", text.in(language)));
        if (figure != null) {
            figure.figures()
                    .forEach(
                            one ->
                                    add(
                                            one.title().zh(),
                                            one.title().en(),
                                            one.value() == null ? "—" : one.value()));
        }
    }

    private void about(CypherHeader header, Asked asked) {
        for (Parameter parameter : header.parameters()) {
            Object value = asked.values().get(parameter.name());
            if (parameter.type() == ParameterType.SCOPE) {
                value = named(asked.scope());
            }
            if (value != null) {
                add(parameter.title().zh(), parameter.title().en(), value);
            }
        }
        if (asked.region() != null) {
            add("地区，含下级", "region and all below it", named(asked.region()));
        }
    }

    private String named(Asked.Named one) {
        return one == null
                ? new Bilingual("全部", "everything").in(language)
                : one.name() + " " + one.code();
    }

    private void add(String zh, String en, Object value) {
        lines.add(new Note(new Bilingual(zh, en).in(language), value));
    }
}
