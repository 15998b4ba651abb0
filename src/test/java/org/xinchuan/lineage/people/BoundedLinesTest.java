package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;
import org.xinchuan.standard.PartialDate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Long lines look at their deadline every few thousand people, and short ones never. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedLinesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final int PEOPLE = 40_000;

    /** How many apprentices everybody has in the tree. */
    private static final int BRANCHES = 3;

    private PeopleLines tree;
    private PeopleLines chain;

    @BeforeAll
    void load() {
        tree = lines(apprentice -> (apprentice - 1) / BRANCHES);
        chain = lines(apprentice -> apprentice - 1);
    }

    private static PeopleLines lines(IntUnaryOperator mentor) {
        PeopleLoad load = new PeopleLoad();
        for (int i = 0; i < PEOPLE; i++) {
            load.person(new PersonFact(id(i), "N", null, false));
        }
        for (int i = 1; i < PEOPLE; i++) {
            load.pairing(pairing(id(mentor.applyAsInt(i)), id(i)));
        }
        return load.done();
    }

    @Test
    void aLineIsGivenUpWhenItsTimeIsOverAndTheNextOneIsWhole() {
        for (PeopleLines lines : List.of(tree, chain)) {
            int first = lines.number(id(0));
            int last = lines.number(id(PEOPLE - 1));
            for (int looks = 0; looks < 5; looks++) {
                Deadline few = new Looks().atMost(looks);
                assertThatThrownBy(() -> lines.descendants(first, TODAY, 99_999, few))
                        .isInstanceOf(TookTooLong.class);
                assertThat(lines.descendants(first, TODAY, PeopleLines.NO_LIMIT).count())
                        .isEqualTo(PEOPLE - 1);
            }
            Deadline over = Deadline.in(Duration.ZERO);
            assertThat(lines.ancestors(last, TODAY, 9, over).count()).isEqualTo(9);
        }
        Deadline over = Deadline.in(Duration.ZERO);
        int last = chain.number(id(PEOPLE - 1));
        assertThatThrownBy(() -> chain.ancestors(last, TODAY, PeopleLines.NO_LIMIT, over))
                .isInstanceOf(TookTooLong.class);
    }

    @Test
    void theTimeIsLookedAtSeldom() {
        for (PeopleLines lines : List.of(tree, chain)) {
            for (int most : new int[] {1, 5, 1_000, 99_999}) {
                Looks looks = new Looks();
                Generations line =
                        lines.descendants(lines.number(id(0)), TODAY, most, looks.atMost(1_000));
                // Who is in the last generation is not gone on from.
                assertThat(looks.count()).isLessThanOrEqualTo(1 + line.count() / 4_096);
                boolean all = line.count() == PEOPLE - 1;
                assertThat(looks.count()).isGreaterThanOrEqualTo(all ? 1 + PEOPLE / 4_096 : 1);
            }
        }
    }

    @Test
    void aFilterIsBoundedTooAndLeavesTheLineAsItWas() {
        Generations line = tree.descendants(id(0), TODAY, PeopleLines.NO_LIMIT);
        AtomicInteger asked = new AtomicInteger();
        Deadline few = new Looks().atMost(3);
        assertThatThrownBy(() -> line.only(number -> asked.incrementAndGet() > 0, few))
                .isInstanceOf(TookTooLong.class);
        assertThat(asked).hasValueBetween(1_024, 4 * 1_024);
        assertThat(line.only(number -> true, Deadline.none()).count()).isEqualTo(line.count());
        assertThat(line.count()).isEqualTo(PEOPLE - 1);
    }

    @Test
    void whoCameLateStandsAmongTheOthers() {
        PeopleLines.Change change = tree.change();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= BRANCHES; i++) {
            expected.add(id(i));
        }
        for (String late : List.of("P0000000a", "A", "Z", "P00000001b", "P00000001a")) {
            expected.add(late);
            change.put(pairing(id(0), late), List.of(late));
        }
        Generations line = change.done().descendants(id(0), TODAY, 1);
        assertThat(line.page(0, 99).stream().map(Generations.Relative::id).toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    /** A clock that goes on by one whenever somebody looks at it. */
    private static final class Looks {

        private final AtomicInteger looks = new AtomicInteger();

        /** A deadline that is over after so many looks. */
        Deadline atMost(int most) {
            return Deadline.in(Duration.ofNanos(most + 1L), looks::incrementAndGet);
        }

        /** With the one when it was made. */
        int count() {
            return looks.get();
        }
    }

    private static PairingFact pairing(String mentor, String apprentice) {
        return new PairingFact(
                "A" + apprentice,
                List.of(mentor),
                List.of(apprentice),
                List.of(),
                PartialDate.of(LocalDate.of(2001, 1, 1)),
                null,
                PairingStatus.ACTIVE,
                null);
    }

    private static String id(int number) {
        return "P%08d".formatted(number);
    }
}
