package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Note;
import org.xinchuan.table.Table;
import org.xinchuan.table.Xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A list as a file, which has all of it: the handler of its pages is asked for one after the other
 * while the file is sent. So filters, rights and masks are those of the pages, and a long list
 * takes no more memory than one of them.
 */
final class WholeList<T> implements Handler {

    /** Rows that are asked for at a time. */
    private static final int AT_A_TIME = 5_000;

    private final Handler pages;
    private final List<Column<T>> columns;

    WholeList(Handler pages, List<Column<T>> columns) {
        this.pages = pages;
        this.columns = List.copyOf(columns);
    }

    @Override
    public Reply handle(Call call) {
        String form = call.fileForm();
        if (form.equals(RequestHeaders.JSON)) {
            return pages.handle(call);
        }
        // What is wrong with the question is said before anything of an answer is.
        Reply first = pages.handle(call.part(null, AT_A_TIME));
        if (!(first.body() instanceof Page<?> page)) {
            return first;
        }
        String language = call.language();
        Table table = Table.of(columns, new Walk(call, items(page)), language);
        String name = call.route().path().replaceAll(".*/", "");
        return form.equals(Csv.TYPE)
                ? Reply.stream(Csv.SENT, out -> Csv.write(table, out)).download(name + ".csv")
                : Reply.stream(
                                form,
                                out -> Xlsx.write(table, notes(call, page.total()), language, out))
                        .download(name + ".xlsx");
    }

    /** What the list is and what was asked for. */
    private static List<Note> notes(Call call, long total) {
        String language = call.language();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(said("名称", "title", language), call.route().says().in(language)));
        for (Query query : call.route().queries()) {
            Optional<String> value = call.said(query);
            boolean ours = List.of("format", "limit", "cursor").contains(query.name());
            if (!ours && value.isPresent()) {
                notes.add(new Note(query.says().in(language), value.get()));
            }
        }
        notes.add(new Note(said("条数", "rows", language), total));
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

    /** The items of a page, which the route says are such. */
    @SuppressWarnings("unchecked")
    private Page<T> items(Page<?> page) {
        return (Page<T>) page;
    }

    /** All items, page by page. */
    private final class Walk implements Iterator<T> {

        private final Call call;
        private Iterator<T> items;
        private String next;

        Walk(Call call, Page<T> first) {
            this.call = call;
            this.items = first.items().iterator();
            this.next = first.next();
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && next != null) {
                if (!(pages.handle(call.part(next, AT_A_TIME)).body() instanceof Page<?> page)) {
                    throw new IllegalStateException(
                            call.route().operation() + " refused a later page");
                }
                Page<T> more = items(page);
                items = more.items().iterator();
                next = more.next();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return items.next();
        }
    }
}
