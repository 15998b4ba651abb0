package org.xinchuan.http;

import org.xinchuan.table.Column;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

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
        if (call.fileForm().equals(RequestHeaders.JSON)) {
            return pages.handle(call);
        }
        // What is wrong with the question is said before anything of an answer is.
        Reply first = pages.handle(call.part(null, AT_A_TIME));
        if (!(first.body() instanceof Page<?> page)) {
            return first;
        }
        return ListFile.of(
                call, new Whole<>(page.total(), new Walk(call, items(page)), false, null), columns);
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
