package org.xinchuan.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell of a form in which labels and their values stand together, as in {@code
 * 工作室名称：____　联系电话：____}.
 *
 * @param before what stands in front of the first label: the value of a label beside the cell
 * @param pairs in their order; none where the cell has no labels
 */
record LabelledText(String before, List<Pair> pairs) {

    private static final Pattern COLON = Pattern.compile("[:：]");

    /** Behind it a label may begin; one that nobody knows only behind a wide one. */
    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\s_＿；;，,。]+");

    private static final Pattern WIDE = Pattern.compile("(?s).*([\\n\\t\\u3000_＿；;]|..)");
    private static final Pattern UNKNOWN = Pattern.compile("[\\p{IsHan}/、（）()]{2,12}");

    /** Lines to write on, one letter long between the parts of a date, and room for a seal. */
    private static final Pattern LINES =
            Pattern.compile(
                    "[_＿]{2,}|^[_＿]|[_＿]$|(?<=[年月日])[_＿]|[_＿](?=[年月日])"
                            + "|[（(](盖章|公章|签字|签章|签名)[）)]|(?<!\\d)年[\\p{Z}\\s]+月[\\p{Z}\\s]+日");

    private static final Pattern END = Pattern.compile("[；;，,]\\s*$");

    /** No label is longer, with the spaces in it. */
    private static final int LONGEST = 40;

    /**
     * A label and its value.
     *
     * @param label as it is written, without the colon
     * @param known whether it is a word that forms are read by
     * @param value without the line that it is written on
     * @param lined whether there is such a line
     */
    record Pair(String label, boolean known, String value, boolean lined) {

        static Pair of(Label label, String written) {
            String text = END.matcher(written).replaceFirst("").strip();
            String value = unlined(text);
            return new Pair(label.text(), label.known(), value, !text.equals(value));
        }
    }

    private record Label(int start, String text, boolean known) {}

    /**
     * Takes the text of a cell apart.
     *
     * @param known whether a text is a label that forms are read by
     */
    static LabelledText of(String text, Predicate<String> known) {
        List<Pair> pairs = new ArrayList<>();
        String before = "";
        Label last = null;
        int from = 0;
        Matcher colon = COLON.matcher(text);
        while (colon.find()) {
            Label label = label(text, from, colon.start(), known);
            if (label == null) {
                continue;
            }
            String gone = text.substring(from, label.start());
            if (last == null) {
                before = unlined(gone);
            } else {
                pairs.add(Pair.of(last, gone));
            }
            last = label;
            from = colon.end();
        }
        if (last != null) {
            pairs.add(Pair.of(last, text.substring(from)));
        }
        return new LabelledText(before, List.copyOf(pairs));
    }

    /** The label in front of a colon, the longest that is known; null where there is none. */
    private static Label label(String text, int from, int colon, Predicate<String> known) {
        int near = Math.max(from, colon - LONGEST);
        Label unknown = null;
        if (from == 0 && near == 0) {
            unknown = label(text, 0, colon, true, known);
        }
        Matcher gap = GAP.matcher(text).region(near, colon);
        while ((unknown == null || !unknown.known()) && gap.find()) {
            boolean wide = WIDE.matcher(gap.group()).matches();
            Label label = label(text, gap.end(), colon, wide, known);
            unknown = label == null ? unknown : label;
        }
        return unknown;
    }

    private static Label label(
            String text, int start, int colon, boolean apart, Predicate<String> known) {
        String label = text.substring(start, colon).strip();
        if (known.test(label)) {
            return new Label(start, label, true);
        }
        return apart && UNKNOWN.matcher(label).matches() ? new Label(start, label, false) : null;
    }

    /** A text without the lines that it is written on. */
    static String unlined(String text) {
        return LINES.matcher(text.strip()).replaceAll("").strip();
    }

    /** Whether the cell is made of labels with their values, and is no label of another cell. */
    boolean isWhole() {
        return before.isEmpty()
                && isKnown()
                && (pairs.size() > 1
                        || pairs.getFirst().lined()
                        || !pairs.getFirst().value().isEmpty());
    }

    /** Whether labels with their values stand behind the value of another label. */
    boolean isBehind() {
        return !before.isEmpty() && isKnown();
    }

    private boolean isKnown() {
        return pairs.stream().anyMatch(Pair::known);
    }

    /** A label and its value in one cell. */
    static String shown(String label, String value) {
        return label + "：" + value;
    }

    /**
     * A cell that somebody has mended: by a value alone where it is clear of which label, or by
     * labels with their values. What is not named stays.
     */
    static String mended(String text, String typed, Predicate<String> known) {
        LabelledText old = of(text, known);
        if (!old.isWhole() && !old.isBehind()) {
            return typed;
        }
        Map<String, String> values = new LinkedHashMap<>();
        old.pairs().forEach(pair -> values.put(pair.label(), pair.value()));
        LabelledText now = of(typed, values::containsKey);
        String front = now.before();
        if (now.isKnown()) {
            now.pairs().forEach(pair -> values.put(pair.label(), pair.value()));
        } else if (old.isBehind()) {
            front = unlined(typed);
        } else if (values.size() == 1) {
            values.replaceAll((label, value) -> typed.strip());
        }
        Stream<String> pairs =
                values.entrySet().stream().map(pair -> shown(pair.getKey(), pair.getValue()));
        return Stream.concat(
                        Stream.of(front.isEmpty() ? old.before() : front)
                                .filter(value -> !value.isEmpty()),
                        pairs)
                .collect(Collectors.joining("\n"));
    }
}
