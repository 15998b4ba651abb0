package org.xinchuan.pipeline;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.SpanPage;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.people.Situation;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people's working lives say of them as of a day. */
final class Careers {
    /** The keys of the grades, and of who has none. */
    static final List<String> GRADES =
            Stream.concat(
                            Stream.of(SkillGrade.values()).map(SkillGrade::name),
                            Stream.of(Dimension.NONE))
                    .toList();

    static final List<String> HONOURS = List.of("MODEL_WORKER", "OTHER", Dimension.NONE);

    private static final List<String> YES_NO = List.of("false", "true");

    private final LocalDate asOf;

    Careers(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The highest certificate of the eight levels that holds on the day. */
    static Dimension grade() {
        return Dimension.ofSituation(GRADES, Situation::grade);
    }

    /** Whether a pairing as an apprentice had begun by the day, as in the lines of masters. */
    static Dimension mentored() {
        return Dimension.ofSituation(YES_NO, Situation::mentored);
    }

    /**
     * In which of some stretches of years the person has held the grade of the day.
     *
     * @param bands those of whole years
     */
    Dimension yearsInGrade(Bands bands) {
        List<String> keys = new ArrayList<>(bands.keys());
        int unknown = keys.size();
        keys.add(Dimension.UNKNOWN);
        keys.add(Dimension.NONE);
        int[] begins = bands.least().stream().mapToInt(y -> Days.of(asOf.minusYears(y))).toArray();
        return new Dimension(
                keys,
                (page, slots, count, codes) -> {
                    byte[] situations = page.situations();
                    SpanPage spans = page.spans();
                    for (int i = 0; i < count; i++) {
                        int grade = Situation.grade(situations[slots[i]] & 0xFF);
                        if (grade == Situation.NO_GRADE) {
                            codes[i] = unknown + 1;
                        } else {
                            int since = spans.since(slots[i], grade);
                            codes[i] = since == Days.NONE ? unknown : band(begins, since);
                        }
                    }
                });
    }

    /**
     * The last of the bands whose years are over. They are counted and not searched: where to stop
     * is by chance, and a wrong guess costs more.
     */
    private static int band(int[] begins, int since) {
        int band = 0;
        for (int i = 1; i < begins.length; i++) {
            band += since <= begins[i] ? 1 : 0;
        }
        return band;
    }

    /** By the years that somebody becomes in the year of the day. */
    Dimension ages(Bands bands) {
        List<String> keys = new ArrayList<>(bands.keys());
        int unknown = keys.size();
        keys.add(Dimension.UNKNOWN);
        // Years of birth, the latest of each band.
        int[] latest =
                bands.least().stream()
                        .mapToInt(age -> PeoplePage.born(asOf.getYear() - age))
                        .toArray();
        return new Dimension(
                keys,
                (page, slots, count, codes) -> {
                    page.born(slots, count, codes);
                    for (int i = 0; i < count; i++) {
                        int year = codes[i];
                        codes[i] = year == 0 ? unknown : band(latest, year);
                    }
                });
    }

    /** Who was born in some years, from and to inclusive. */
    static Dimension bornWithin(int from, int to) {
        int first = PeoplePage.born(from);
        int last = PeoplePage.born(to);
        return within(
                (page, slots, count, codes) -> {
                    page.born(slots, count, codes);
                    for (int i = 0; i < count; i++) {
                        int year = codes[i];
                        codes[i] = year != 0 && first <= year && year <= last ? 1 : 0;
                    }
                });
    }

    /** Who has held the grade of the day for so many whole years, from and to inclusive. */
    Dimension heldFor(int from, int to) {
        int latest = Days.of(asOf.minusYears(from));
        int before = Days.of(asOf.minusYears(to + 1L));
        return within(
                (page, slots, count, codes) -> {
                    byte[] situations = page.situations();
                    SpanPage spans = page.spans();
                    for (int i = 0; i < count; i++) {
                        int grade = Situation.grade(situations[slots[i]] & 0xFF);
                        int since =
                                grade == Situation.NO_GRADE
                                        ? Days.NONE
                                        : spans.since(slots[i], grade);
                        codes[i] = since != Days.NONE && before < since && since <= latest ? 1 : 0;
                    }
                });
    }

    /** By the first honour by the day, those of model workers apart. */
    static Dimension honours() {
        return new Dimension(
                HONOURS,
                (page, slots, count, codes) -> {
                    page.spans().held(slots, count, codes);
                    for (int i = 0; i < count; i++) {
                        int model = codes[i] >>> PeoplePage.MODEL_WORKER & 1;
                        int any = codes[i] >>> PeoplePage.HONOURED & 1;
                        codes[i] = 2 - (any | model) - model;
                    }
                });
    }

    /** A question of yes and no, the numbers being 1 and 0. */
    static Dimension within(Dimension.Codes codes) {
        return new Dimension(YES_NO, codes);
    }
}
