package org.xinchuan.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gathers everything that is wrong with a record, so that its writer hears it all at once. Messages
 * are put together for what is wrong alone: of millions of rows nearly nothing is.
 */
public final class Faults {

    private static final int LONGEST_NAME = 200;

    private final List<Fault> faults = new ArrayList<>();

    /** A field that must not be empty. */
    public Faults required(String field, Object value) {
        boolean empty =
                value == null
                        || value instanceof String text && text.isBlank()
                        || value instanceof Collection<?> list && list.isEmpty();
        return empty
                ? add(true, field, "REQUIRED_EMPTY", "请填写 " + field, field + " is required")
                : this;
    }

    /**
     * A name, when given, that stands in lists and pictures: one line of at most 200 characters.
     */
    public Faults name(String field, String value) {
        boolean wrong =
                value != null
                        && (value.length() > LONGEST_NAME
                                || value.chars().anyMatch(Character::isISOControl));
        return add(
                wrong,
                field,
                "NAME_INVALID",
                "名称最多 " + LONGEST_NAME + " 个字，不含换行等控制字符",
                "a name has at most " + LONGEST_NAME + " characters, none of them a line end");
    }

    /** An id or code, when given: see {@link Code}. */
    public Faults code(String field, String value) {
        if (value == null || Code.isCode(value)) {
            return this;
        }
        return add(
                true,
                field,
                "CODE_INVALID",
                "“" + value + "”不是编号：1–64 个字母、数字、. _ -",
                "\"" + value + "\" is not an id: 1 to 64 of A–Z a–z 0–9 . _ -");
    }

    public Faults codes(String field, List<String> values) {
        values.forEach(value -> code(field, value));
        return this;
    }

    /** An end must not certainly lie before its start; with unknown or coarse dates it may not. */
    public Faults order(String startField, PartialDate start, String endField, PartialDate end) {
        if (start == null || end == null || !end.last().isBefore(start.first())) {
            return this;
        }
        return add(
                true,
                endField,
                "DATE_ORDER",
                "结束日期 " + end + " 早于开始日期 " + start + "，请核对",
                "the end " + end + " lies before the start " + start);
    }

    /** A fault when {@code wrong}. */
    public Faults add(boolean wrong, String field, String code, String zh, String en) {
        if (wrong) {
            faults.add(Fault.of(field, code, zh, en));
        }
        return this;
    }

    /**
     * Ends the gathering.
     *
     * @throws Violation when something is wrong
     */
    public void orThrow() {
        if (!faults.isEmpty()) {
            throw new Violation(faults);
        }
    }
}
