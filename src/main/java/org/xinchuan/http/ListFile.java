package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Note;
import org.xinchuan.table.Table;
import org.xinchuan.table.Xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rows of a list as a file, written while it is sent. */
final class ListFile {

    private ListFile() {}

    /** The file in the form that the call asks for, which is not JSON. */
    static <T> Reply of(Call call, Whole<T> whole, List<Column<T>> columns) {
        String form = call.fileForm();
        String language = call.language();
        Table table = Table.of(columns, whole.rows(), language);
        String name = call.route().path().replaceAll(".*/", "");
        return form.equals(Csv.TYPE)
                ? stream(Csv.SENT, out -> Csv.write(table, out), whole).download(name + ".csv")
                : stream(form, out -> Xlsx.write(table, notes(call, whole), language, out), whole)
                        .download(name + ".xlsx");
    }

    private static Reply stream(String type, Stream stream, Whole<?> whole) {
        return Reply.stream(type, whole.people() ? new OfPeople(stream) : stream);
    }

    /** A file that names people, which is put on record. */
    private record OfPeople(Stream stream) implements Stream {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            stream.writeTo(out);
        }

        @Override
        public boolean ofPeople() {
            return true;
        }
    }

    /** What the list is and what was asked for. */
    private static List<Note> notes(Call call, Whole<?> whole) {
        String language = call.language();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(said("名称", "title", language), call.route().says().in(language)));
        for (Route.PathParameter one : call.route().pathParameters()) {
            notes.add(new Note(one.says().in(language), call.path(one.name())));
        }
        for (Query query : call.route().queries()) {
            Optional<String> value = call.said(query);
            boolean ours = List.of("format", "limit", "cursor").contains(query.name());
            if (!ours && value.isPresent()) {
                notes.add(new Note(query.says().in(language), value.get()));
            }
        }
        notes.add(new Note(said("条数", "rows", language), whole.total()));
        if (whole.remark() != null) {
            notes.add(new Note(said("说明", "remark", language), whole.remark().in(language)));
        }
        notes.add(new Note(said("下载日期", "made on", language), call.today()));
        if (call.demo()) {
            notes.add(
                    new Note(
                            said("演示数据", "demo data", language),
                            said(
                                    "人物、单位与编号均为虚构",
                                    "people, organisations and numbers are fictional",
                                    language)));
        }
        return notes;
    }

    private static String said(String zh, String en, String language) {
        return new Bilingual(zh, en).in(language);
    }
}
