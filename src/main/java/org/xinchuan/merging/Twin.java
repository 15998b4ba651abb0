package org.xinchuan.merging;

import org.xinchuan.person.Person;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two records that may be of one person.
 *
 * @param score the sum of what the reasons weigh; the more, the likelier
 * @param marked whether somebody has said that they are different people
 */
public record Twin(Side one, Side other, List<Reason> reasons, int score, boolean marked) {

    /** What speaks for it, and how much it weighs. */
    public enum Reason {
        SAME_NAME(3),
        SAME_PINYIN(1),
        SAME_BIRTH_YEAR(3),
        SAME_TRADE(1),
        SAME_ORGANISATION(1),
        /** One left, or is gone, where the other came later. */
        TRANSFER(2);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** One of the records, with what tells them apart. */
    public record Side(
            PersonRef person, Integer birthYear, PartialDate hiredOn, PartialDate leftOn) {}

    /** Two records compared; those of another gender or year of birth are never one person's. */
    static boolean possible(Person one, Person other) {
        return !contradict(one.gender(), other.gender())
                && !contradict(one.birthYear(), other.birthYear());
    }

    /** The reasons that two records give, in the order in which they are shown. */
    static List<Reason> reasons(Person one, Person other) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                SearchText.fold(one.name()).equals(SearchText.fold(other.name()))
                        ? Reason.SAME_NAME
                        : Reason.SAME_PINYIN);
        add(reasons, Reason.SAME_BIRTH_YEAR, one.birthYear(), other.birthYear());
        if (moved(one, other) || moved(other, one)) {
            reasons.add(Reason.TRANSFER);
        }
        add(reasons, Reason.SAME_TRADE, one.occupation(), other.occupation());
        add(reasons, Reason.SAME_ORGANISATION, one.organisation(), other.organisation());
        return List.copyOf(reasons);
    }

    static int score(List<Reason> reasons) {
        return reasons.stream().mapToInt(reason -> reason.weight).sum();
    }

    private static void add(List<Reason> reasons, Reason reason, Object one, Object other) {
        if (one != null && one.equals(other)) {
            reasons.add(reason);
        }
    }

    private static boolean contradict(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean moved(Person from, Person to) {
        boolean gone = from.leftOn() != null || from.status() == Person.Status.LEFT;
        boolean elsewhere = !Objects.equals(from.organisation(), to.organisation());
        boolean before =
                from.leftOn() == null
                        || to.hiredOn() == null
                        || !to.hiredOn().last().isBefore(from.leftOn().first());
        return gone && elsewhere && before && to.leftOn() == null;
    }
}
