package org.xinchuan.workbook;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the header of one column says, by the words of a kind of workbook. */
final class HeaderText {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");
    private static final Pattern ASIDE =
            Pattern.compile("\\([^)]*\\)|[〔【\\[][^〕】\\]]*[〕】\\]]|\\*|:$");
    private static final Pattern ORDINAL = Pattern.compile("^([1-9]\\d?|[一二三四五六七八九十])(?!级)(.*)$");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    private final Vocabulary vocabulary;

    HeaderText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A field, and of several columns for the same which one, counted from 1.
     *
     * @param ordinal 0 when the header has no number
     */
    record Meaning(Field field, int ordinal) {}

    /** One spelling of a header: no spaces, no remarks in brackets, no asterisk. */
    static String plain(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return ASIDE.matcher(SPACES.matcher(folded).replaceAll("")).replaceAll("");
    }

    /**
     * What a column means.
     *
     * @param parent the plain header above it; empty when there is none
     * @param child its own plain header
     * @param before the group of the columns to its left; null when there was none
     */
    Optional<Meaning> of(String parent, String child, Group before) {
        Optional<Group> above = vocabulary.named(parent);
        if (above.isPresent()) {
            return within(above.get(), child);
        }
        for (Group group : vocabulary.groups()) {
            Optional<String> rest = group.after(child);
            if (rest.isPresent()) {
                Optional<Meaning> meaning = within(group, rest.get());
                if (meaning.isPresent()) {
                    return meaning;
                }
            }
        }
        if (child.isEmpty()) {
            return Optional.empty();
        }
        if (before != null && before.person()) {
            Optional<Meaning> person = named(before, child);
            if (person.isPresent()) {
                return person;
            }
        }
        Optional<Meaning> own = named(null, child);
        return own.isPresent()
                ? own
                : vocabulary.groups().stream()
                        .filter(group -> !group.person())
                        .flatMap(group -> named(group, child).stream())
                        .findFirst();
    }

    private Optional<Meaning> within(Group group, String text) {
        String rest = group.after(text).filter(r -> named(group, r).isPresent()).orElse(text);
        Matcher numbered = ORDINAL.matcher(rest);
        if (numbered.matches()) {
            String number = numbered.group(1);
            int place = CHINESE_DIGITS.indexOf(number);
            int ordinal = place >= 0 ? place + 1 : Integer.parseInt(number);
            return named(group, numbered.group(2))
                    .map(meaning -> new Meaning(meaning.field(), ordinal));
        }
        return named(group, rest);
    }

    private Optional<Meaning> named(Group group, String text) {
        return vocabulary.field(group, text).map(field -> new Meaning(field, 0));
    }
}
