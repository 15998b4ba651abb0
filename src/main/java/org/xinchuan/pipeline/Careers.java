package org.xinchuan.pipeline;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.SpanPage;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    private static final int NO_GRADE = GRADES.size() - 1;
    private static final int GRADE_MASK = (1 << NO_GRADE) - 1;

    /** For each mask of grades the highest. */
    private static final int[] HIGHEST =
            IntStream.rangeClosed(0, GRADE_MASK)
                    .map(m -> m == 0 ? NO_GRADE : 31 - Integer.numberOfLeadingZeros(m))
                    .toArray();

    private final LocalDate asOf;
    private final int day;

    Careers(LocalDate asOf) {
        this.asOf = asOf;
        this.day = Days.of(asOf);
    }

    /** The highest certificate of the eight levels that holds on the day. */
    Dimension grade() {
        return new Dimension(
                GRADES,
                (page, slots, count, codes) -> {
                    int[] held = page.spans().held(day);
                    for (int i = 0; i < count; i++) {
                        codes[i] = HIGHEST[held[slots[i]] & GRADE_MASK];
                    }
                });
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
                    SpanPage spans = page.spans();
                    int[] held = spans.held(day);
                    for (int i = 0; i < count; i++) {
                        int grade = HIGHEST[held[slots[i]] & GRADE_MASK];
                        if (grade == NO_GRADE) {
                            codes[i] = unknown + 1;
                        } else {
                            int since = spans.since(spans.place(slots[i], grade));
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
                    int[] born = page.born();
                    for (int i = 0; i < count; i++) {
                        int year = born[slots[i]];
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
                    int[] born = page.born();
                    for (int i = 0; i < count; i++) {
                        int year = born[slots[i]];
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
                    SpanPage spans = page.spans();
                    int[] held = spans.held(day);
                    for (int i = 0; i < count; i++) {
                        int grade = HIGHEST[held[slots[i]] & GRADE_MASK];
                        int since =
                                grade == NO_GRADE
                                        ? Days.NONE
                                        : spans.since(spans.place(slots[i], grade));
                        codes[i] = since != Days.NONE && before < since && since <= latest ? 1 : 0;
                    }
                });
    }

    /** By the first honour by the day, those of model workers apart. */
    Dimension honours() {
        return new Dimension(
                HONOURS,
                (page, slots, count, codes) -> {
                    int[] held = page.spans().held(day);
                    for (int i = 0; i < count; i++) {
                        int model = held[slots[i]] >>> PeoplePage.MODEL_WORKER & 1;
                        int any = held[slots[i]] >>> PeoplePage.HONOURED & 1;
                        codes[i] = 2 - (any | model) - model;
                    }
                });
    }

    /** Whether a pairing as an apprentice had begun by the day, as in the lines of masters. */
    Dimension mentored() {
        int epochDay = Math.toIntExact(asOf.toEpochDay());
        return within((page, slots, count, codes) -> page.mentored(slots, count, epochDay, codes));
    }

    /** A question of yes and no, the numbers being 1 and 0. */
    static Dimension within(Dimension.Codes codes) {
        return new Dimension(List.of("false", "true"), codes);
    }
}
