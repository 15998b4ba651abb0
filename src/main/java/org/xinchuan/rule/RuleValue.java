package org.xinchuan.rule;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the value of a rule may say.
 *
 * @param fits whether a value says it
 * @param wanted what is asked for, to whoever wrote something else
 */
public record RuleValue(Predicate<String> fits, Bilingual wanted) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** A whole number, not negative. */
    public static final RuleValue NUMBER =
            of(
                    value -> WHOLE.matcher(value.strip()).matches(),
                    "请填写不为负的整数",
                    "a whole number, not negative");

    public static RuleValue of(Predicate<String> fits, String zh, String en) {
        return new RuleValue(fits, new Bilingual(zh, en));
    }

    /** Words separated by {@code ;}, each of which must fit. */
    public static RuleValue words(Predicate<String> each, String zh, String en) {
        return of(value -> Rule.words(value).stream().allMatch(each), zh, en);
    }

    /** Adds the fault of a value that is none. */
    public Faults judge(Faults faults, String value) {
        return faults.add(
                value != null && !fits.test(value),
                "value",
                "VALUE_INVALID",
                wanted.zh(),
                wanted.en());
    }
}
