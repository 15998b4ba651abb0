package org.xinchuan.http;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, long total, String next) {

    /** A page cut out of a list that is known whole. */
    public static <T> Page<T> of(List<T> all, Call call) {
        int from = Math.min(call.offset(), all.size());
        int to = Math.min(from + call.limit(), all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), all.size(), next(to, all.size()));
    }

    /** A page that starts at the call's offset, of a list of which only this part was read. */
    public static <T> Page<T> part(List<T> items, long total, Call call) {
        return new Page<>(List.copyOf(items), total, next(call.offset() + items.size(), total));
    }

    /** A page of a list that goes on after a key, or ends where that is null. */
    public static <T> Page<T> after(List<T> items, long total, String key) {
        return new Page<>(List.copyOf(items), total, key == null ? null : Cursor.ofKey(key));
    }

    private static String next(long offset, long total) {
        return offset < total ? Cursor.ofOffset(offset) : null;
    }
}
