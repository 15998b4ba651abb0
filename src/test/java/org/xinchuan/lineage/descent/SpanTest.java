package org.xinchuan.lineage.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinchuan.lineage.fact.Facts.date;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;

/** Spans against every day that is possible: on short ranges all of them can be gone through. */
class SpanTest {
    private static final int ROUNDS = 3_000;

    /** One way the dates may have been. */
    private record Days(int from, int end) {
        int lengthBefore(int founding) {
            return Math.min(end, founding) - from;
        }

        boolean meetsBefore(Days other, int founding) {
            return Math.max(from, other.from) < Math.min(Math.min(end, other.end), founding);
        }
    }

    @Test
    void comparisonsHoldForExactlyTheDaysThatArePossible() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            int[] one = bounds(random);
            int[] two = bounds(random);
            int first = random.nextInt(14);
            Founding founding = new Founding(first, first + random.nextInt(4));
            Span span = new Span(one[0], one[1], one[2], one[3]);
            Span other = new Span(two[0], two[1], two[2], two[3]);
            int days = 1 + random.nextInt(5);
            int grace = random.nextInt(4);

            assertThat(span.beganBefore(founding))
                    .as("began before, seed %d", seed)
                    .isEqualTo(judge(one, founding, (d, f) -> d.from() < f));
            assertThat(span.beganWithin(grace, founding))
                    .as("began within, seed %d", seed)
                    .isEqualTo(judge(one, founding, (d, f) -> d.from() <= f + grace));
            assertThat(span.lasts(days, founding))
                    .as("lasts, seed %d", seed)
                    .isEqualTo(judge(one, founding, (d, f) -> d.lengthBefore(f) >= days));
            assertThat(founding.last() >= span.lastsFrom(days))
                    .as("lasts from, seed %d", seed)
                    .isEqualTo(span.lasts(days, founding) != Certainty.IMPOSSIBLE);
            assertThat(span.meets(other, founding))
                    .as("meets, seed %d", seed)
                    .isEqualTo(judgeMeeting(one, two, founding));
        }
    }

    @Test
    void anEndNarrowsItsBeginningAndTheOtherWayRound() {
        Span span = Span.of(date("2020-06-15"), date("2020")).orElseThrow();
        assertThat(span.endFirst()).isEqualTo(span.fromFirst() + 1);
        Span early = Span.of(date("2020"), date("2020-02-10")).orElseThrow();
        assertThat(early.fromLast()).isEqualTo(early.endLast() - 1);
    }

    @Test
    void nothingCanBeSaidWithoutABeginningOrWithAnEndBeforeIt() {
        assertThat(Span.of(null, date("2020"))).isEmpty();
        assertThat(Span.of(date("2020-05"), date("2020-04-30"))).isEmpty();
        assertThat(Span.of(date("2020-05-01"), date("2020-05-01"))).isPresent();
    }

    @Test
    void anOpenEndIsLaterThanEveryDayThatCanBeWritten() {
        Span open = Span.of(date("2020-01-01"), null).orElseThrow();
        Founding far = Founding.of(date("9999-12-31"));
        assertThat(open.lasts(365 * 7_000, far)).isEqualTo(Certainty.CERTAIN);
    }

    /** Ends that allow one day at least. */
    private static int[] bounds(Random random) {
        int from = random.nextInt(12);
        int fromLast = from + random.nextInt(5);
        int endLast = from + 1 + random.nextInt(9);
        int endFirst = endLast - random.nextInt(5);
        return new int[] {from, fromLast, endFirst, endLast};
    }

    private static List<Days> possible(int[] bounds) {
        List<Days> possible = new ArrayList<>();
        for (int from = bounds[0]; from <= bounds[1]; from++) {
            for (int end = bounds[2]; end <= bounds[3]; end++) {
                if (from < end) {
                    possible.add(new Days(from, end));
                }
            }
        }
        return possible;
    }

    private static Certainty judge(
            int[] bounds, Founding founding, BiPredicate<Days, Integer> holds) {
        List<Boolean> seen = new ArrayList<>();
        for (Days days : possible(bounds)) {
            for (int f = founding.first(); f <= founding.last(); f++) {
                seen.add(holds.test(days, f));
            }
        }
        return Certainty.of(seen.contains(true), !seen.contains(false));
    }

    private static Certainty judgeMeeting(int[] one, int[] two, Founding founding) {
        List<Boolean> seen = new ArrayList<>();
        for (Days other : possible(two)) {
            seen.add(judge(one, founding, (d, f) -> d.meetsBefore(other, f)) != Certainty.CERTAIN);
        }
        boolean certain = !seen.contains(true);
        boolean possible =
                possible(two).stream()
                        .anyMatch(
                                other ->
                                        judge(one, founding, (d, f) -> d.meetsBefore(other, f))
                                                != Certainty.IMPOSSIBLE);
        return Certainty.of(possible, certain);
    }
}
