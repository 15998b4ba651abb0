package org.xinchuan.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a list goes on: opaque to callers, an offset or the key of the last item to us. */
public final class Cursor {

    private static final String OFFSET = "o";
    private static final String KEY = "k";

    private Cursor() {}

    public static String ofOffset(long offset) {
        return encode(OFFSET + offset);
    }

    public static String ofKey(String key) {
        return encode(KEY + key);
    }

    static Optional<Integer> offset(String cursor) {
        return decode(cursor, OFFSET)
                .filter(text -> text.length() <= 9 && text.matches("\\d+"))
                .map(Integer::valueOf);
    }

    static Optional<String> key(String cursor) {
        return decode(cursor, KEY);
    }

    static Optional<Long> number(String cursor) {
        return key(cursor).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decode(String cursor, String kind) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(kind) && encode(text).equals(cursor)
                    ? Optional.of(text.substring(kind.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
