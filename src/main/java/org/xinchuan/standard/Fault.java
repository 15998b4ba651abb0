package org.xinchuan.standard;

/**
 * What is wrong with one field of a record.
 *
 * @param field the field's name as in the interchange files, which is also its name in JSON
 * @param code a stable name such as {@code DATE_ORDER}
 * @param message what is wrong and what to do, without personal numbers
 */
public record Fault(String field, String code, Bilingual message) {

    public static Fault of(String field, String code, String zh, String en) {
        return new Fault(field, code, new Bilingual(zh, en));
    }
}
