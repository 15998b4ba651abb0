package org.xinchuan.lineage.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.kinship.DeadEnds;
import org.xinchuan.lineage.kinship.Entering;
import org.xinchuan.lineage.kinship.KinshipClass;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.lineage.walk.TookTooLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * However far the walks of one question go, they look at their deadline again and again: counted by
 * how many people's neighbours are asked for from one look to the next.
 */
class BoundedWalksTest {

    private static final int PEOPLE = 30_000;
    private static final int MOST_BETWEEN = 4_096 + 512;

    private static final Entering UNKNOWN =
            new Entering() {
                @Override
                public int first(int master, int apprentice) {
                    return Entering.UNKNOWN;
                }

                @Override
                public int last(int master, int apprentice) {
                    return Entering.UNKNOWN;
                }
            };

    /** A question about a person that goes down and up. */
    private interface Question {

        void ask(int person, Neighbours down, Neighbours up, Deadline deadline);
    }

    /** How far a question went from one look to the next, at most and in all. */
    private static final class Count {

        private int since;
        private int most;
        private int all;

        long look() {
            since = 0;
            return 0;
        }

        Neighbours of(Neighbours links) {
            return person -> {
                since++;
                all++;
                most = Math.max(most, since);
                return links.of(person);
            };
        }
    }

    @Test
    void everyWalkLooksAtItsDeadlineAgainAndAgain() {
        Map<String, Integer> steps = new TreeMap<>();
        for (Lines lines : graphs()) {
            questions()
                    .forEach(
                            (name, question) -> {
                                for (int person : List.of(0, PEOPLE / 2, PEOPLE - 1)) {
                                    Count count = new Count();
                                    question.ask(
                                            person,
                                            count.of(lines.down()),
                                            count.of(lines.up()),
                                            Deadline.in(Duration.ofNanos(1), count::look));
                                    assertThat(count.most)
                                            .as("%s of %s", name, person)
                                            .isLessThanOrEqualTo(MOST_BETWEEN);
                                    steps.merge(name, count.all, Math::max);
                                }
                            });
        }
        // Each went far somewhere, so each had to look.
        assertThat(steps.values()).allSatisfy(all -> assertThat(all).isGreaterThan(MOST_BETWEEN));
    }

    @Test
    void everyWalkStopsWhenItsTimeIsOver() {
        Lines lines = Lines.random(new Random(3), 300, 600, 20, true);
        questions()
                .forEach(
                        (name, question) ->
                                assertThatThrownBy(
                                                () ->
                                                        question.ask(
                                                                150,
                                                                lines.down(),
                                                                lines.up(),
                                                                Deadline.in(Duration.ZERO)))
                                        .as(name)
                                        .isInstanceOf(TookTooLong.class));
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new TreeMap<>();
        questions.put(
                "relation",
                (person, down, up, deadline) ->
                        new KinshipSearch(up, UNKNOWN, deadline).between(person, PEOPLE / 100));
        questions.put(
                "dead ends", (person, down, up, deadline) -> DeadEnds.above(person, up, deadline));
        questions.put(
                "measures",
                (person, down, up, deadline) ->
                        Influence.of(person, down, up, deadline)
                                .credit(one -> 1, Credit.PASSED_ON, deadline));
        for (KinshipClass kin : KinshipClass.values()) {
            if (!kin.position().direct()) {
                questions.put(
                        kin.name(),
                        (person, down, up, deadline) -> kin.of(person, down, up, deadline));
            }
        }
        return questions;
    }

    /** A chain, a star, a tree, and one in which many have two masters. */
    private static List<Lines> graphs() {
        List<List<Integer>> star = new ArrayList<>();
        List<List<Integer>> tree = new ArrayList<>();
        List<List<Integer>> net = new ArrayList<>();
        for (int i = 1; i < PEOPLE; i++) {
            star.add(List.of(0, i));
            tree.add(List.of((i - 1) / 3, i));
            net.add(List.of((i - 1) / 3, i));
            net.add(List.of(i / 4, i));
        }
        net.removeIf(couple -> couple.getFirst().equals(couple.getLast()));
        return List.of(
                Lines.chain(PEOPLE),
                Lines.of(PEOPLE, star),
                Lines.of(PEOPLE, tree),
                Lines.of(PEOPLE, net));
    }
}
