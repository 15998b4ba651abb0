package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What every text of a body has to be like, whatever its field: not longer than the store can index
 * and without characters that are no writing. Fields have narrower rules of their own.
 */
final class BodyTexts {

    /** In UTF-8 these are at most 7,500 bytes; an index of the store takes some 8,000. */
    private static final int LONGEST = 2_500;

    private BodyTexts() {}

    /**
     * Checks all texts and names of a tree.
     *
     * @throws Refused 400 naming the first text that cannot be
     */
    static void check(JsonNode tree) {
        check(tree, "");
    }

    private static void check(JsonNode node, String pointer) {
        if (node.isTextual()) {
            checkText(node.textValue(), pointer);
        }
        node.properties()
                .forEach(
                        field ->
                                check(
                                        field.getValue(),
                                        pointer + "/" + JsonFaults.escaped(field.getKey())));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), pointer + "/" + i);
            }
        }
    }

    private static void checkText(String text, String pointer) {
        if (text.length() > LONGEST) {
            throw refused(
                    pointer,
                    "TOO_LONG",
                    "最多 " + LONGEST + " 个字符。",
                    "has at most " + LONGEST + " characters.");
        }
        if (text.codePoints().anyMatch(BodyTexts::isNoWriting)) {
            throw refused(
                    pointer,
                    "CONTROL_CHARACTER",
                    "不得有控制字符。",
                    "must not contain control characters.");
        }
    }

    /** Control characters other than tabs and line ends, and halves of characters. */
    private static boolean isNoWriting(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE
                || type == Character.CONTROL
                        && character != '\t'
                        && character != '\n'
                        && character != '\r';
    }

    private static Refused refused(String pointer, String code, String zh, String en) {
        String field = pointer.substring(1);
        return new Refused(
                Problems.badBody(
                        Problem.Error.pointer(
                                pointer,
                                code,
                                "字段 " + field + " " + zh,
                                "The field " + field + " " + en)));
    }
}
