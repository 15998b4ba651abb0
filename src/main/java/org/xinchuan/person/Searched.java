package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.NameOrder;

import java.util.Comparator;
import java.util.Locale;

/**
 * What lists look at of a person, to find and to order them.
 *
 * @param text what is looked into, as {@link org.xinchuan.standard.SearchText} made it
 * @param pinyin the name's key in that order
 * @param strokes the name's key in that order
 * @param organisation code of who employs the person, or null
 * @param occupation code, or null
 * @param erased whether the name and all it was found by are gone
 */
record Searched(
        String id,
        String name,
        String text,
        String employeeNo,
        String pinyin,
        String strokes,
        String organisation,
        String occupation,
        boolean erased) {

    /** As the store compares texts: by code points. */
    static final Comparator<String> BY_CODE_POINTS =
            (one, other) -> {
                int length = Math.min(one.length(), other.length());
                for (int i = 0; i < length; i++) {
                    char a = one.charAt(i);
                    char b = other.charAt(i);
                    if (a != b) {
                        // Halves of a pair stand for what comes after all other characters.
                        return Character.isSurrogate(a) == Character.isSurrogate(b)
                                ? Character.compare(a, b)
                                : Character.isSurrogate(a) ? 1 : -1;
                    }
                }
                return Integer.compare(one.length(), other.length());
            };

    /** From a row of {@code read/person/searched}. */
    static Searched of(Row row) {
        return new Searched(
                row.text("id"),
                row.text("name"),
                row.text("text"),
                row.text("employeeNo"),
                row.text("pinyin"),
                row.text("strokes"),
                row.text("organisation"),
                row.text("occupation"),
                row.get("erasedAt") != null);
    }

    Searched {
        pinyin = pinyin == null ? NameOrder.PINYIN.ofPerson(name) : pinyin;
        strokes = strokes == null ? NameOrder.STROKES.ofPerson(name) : strokes;
        text = text == null ? "" : text;
    }

    /** The codes at the end of the text, or an empty text where it does not end with them. */
    String codes() {
        String id = this.id.toLowerCase(Locale.ROOT);
        String codes = employeeNo == null ? id : employeeNo.toLowerCase(Locale.ROOT) + " " + id;
        return text.endsWith(" " + codes) ? codes : "";
    }

    /** The text without the codes: the same for everybody of a name. */
    String spelt() {
        String codes = codes();
        return codes.isEmpty() ? text : text.substring(0, text.length() - codes.length() - 1);
    }

    /** Where the name stands in an order. */
    String key(Order order) {
        return switch (order) {
            case NAME -> name;
            case PINYIN -> pinyin;
            case STROKES -> strokes;
        };
    }

    /** In which names can stand; equal ones by id. */
    enum Order {
        NAME,
        PINYIN,
        STROKES;

        /** The key of a name as it is made when the name is written. */
        String of(String name) {
            return switch (this) {
                case NAME -> name;
                case PINYIN -> NameOrder.PINYIN.ofPerson(name);
                case STROKES -> NameOrder.STROKES.ofPerson(name);
            };
        }
    }
}
