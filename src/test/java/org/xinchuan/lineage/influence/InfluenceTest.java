package org.xinchuan.lineage.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.influence.Ranking.Ranked;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;
import org.xinchuan.lineage.walk.TookTooLong;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

class InfluenceTest {
    private static final List<Measure> COUNTS =
            List.of(
                    Measure.FECUNDITY,
                    Measure.FERTILITY,
                    Measure.DESCENDANTS,
                    Measure.GENERATIONS,
                    Measure.RELATIONSHIPS,
                    Measure.COUSINS);

    /** The example of Rossi et al. (2018). */
    private static final Lines EXAMPLE =
            Lines.of(
                    37,
                    "29-30 29-32 29-33 30-34 30-35 30-36 26-29 27-29 28-29 26-27 26-28 27-28"
                            + " 25-26");

    @Test
    void theExampleOfThePaper() {
        Influence found = Influence.of(29, EXAMPLE.down(), EXAMPLE.up(), Deadline.none());
        assertThat(found.measures()).isEqualTo(new Measures(3, 1, 6, 2, 6, 0));
        assertThat(found.mirror()).isEqualTo(new Measures(3, 3, 4, 4, 7, 0));
        assertThat(found.genealogicalIndex()).containsExactly(1);
        assertThat(measures(InfluenceOfAll.of(EXAMPLE.down(), EXAMPLE.up(), Deadline.none()), 29))
                .isEqualTo(found.measures());
    }

    @Test
    void oneAndAllAgreeWithTheWordsOnEveryKindOfGraph() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int nodes = 2 + random.nextInt(30);
            Lines lines =
                    Lines.random(
                            random,
                            nodes,
                            random.nextInt(3 * nodes),
                            1 + random.nextInt(12),
                            round % 3 == 0);
            InfluenceOracle oracle = new InfluenceOracle(nodes, lines.couples());
            InfluenceOfAll all = InfluenceOfAll.of(lines.down(), lines.up(), Deadline.none());
            for (int node = 0; node < nodes; node++) {
                Influence one = Influence.of(node, lines.down(), lines.up(), Deadline.none());
                assertThat(one.measures())
                        .as("%s %s", node, lines.couples())
                        .isEqualTo(oracle.measures(node))
                        .isEqualTo(measures(all, node));
                assertThat(one.mirror())
                        .as("mirror %s %s", node, lines.couples())
                        .isEqualTo(oracle.mirror().measures(node))
                        .isEqualTo(measures(all.mirror(), node));
            }
        }
    }

    /** So deep that heads with few and with very many ancestors stand in one graph. */
    @Test
    void oneAndAllAgreeInDeepHouses() {
        Random random = new Random(15);
        int most = 0;
        for (int round = 0; round < 6; round++) {
            Lines lines =
                    Lines.random(random, 600, 700 + 400 * (round % 3), 5 + round, round % 4 == 3);
            InfluenceOfAll all = InfluenceOfAll.of(lines.down(), lines.up(), Deadline.none());
            List<int[]> down = COUNTS.stream().map(one -> all.counts(one, 1)).toList();
            List<int[]> up = COUNTS.stream().map(one -> all.mirror().counts(one, 1)).toList();
            for (int node = 0; node < lines.nodes(); node++) {
                Influence one = Influence.of(node, lines.down(), lines.up(), Deadline.none());
                assertThat(measures(down, node)).as("%s", node).isEqualTo(one.measures());
                assertThat(measures(up, node)).as("mirror %s", node).isEqualTo(one.mirror());
                most = Math.max(most, one.mirror().descendants());
            }
        }
        assertThat(most).isGreaterThan(500);
    }

    @Test
    void theGenealogicalIndexOfEveryRank() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            int nodes = 2 + random.nextInt(12);
            Lines lines = Lines.random(random, nodes, random.nextInt(6 * nodes), 6, round % 2 == 0);
            InfluenceOracle oracle = new InfluenceOracle(nodes, lines.couples());
            for (int rank = 1; rank <= 5; rank++) {
                int[] all =
                        InfluenceOfAll.of(lines.down(), lines.up(), Deadline.none())
                                .counts(Measure.GENEALOGICAL_INDEX, rank);
                for (int node = 0; node < nodes; node++) {
                    int expected = oracle.genealogicalIndex(node, rank);
                    assertThat(all[node]).isEqualTo(expected);
                    List<Integer> ranks =
                            Influence.of(node, lines.down(), lines.up(), Deadline.none())
                                    .genealogicalIndex();
                    boolean forever = !ranks.isEmpty() && rank > ranks.size() && expected > 0;
                    int listed =
                            rank <= ranks.size()
                                    ? ranks.get(rank - 1)
                                    : forever ? ranks.getLast() : 0;
                    assertThat(listed).as("%s %s", node, lines.couples()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void ALoopIsOneGenerationAndItsIndexIsSaidOnce() {
        Lines loop = Lines.of(5, "0-1 1-2 2-0 2-3");
        Influence found = Influence.of(0, loop.down(), loop.up(), Deadline.none());
        assertThat(found.measures()).isEqualTo(new Measures(1, 1, 3, 1, 4, 0));
        assertThat(found.genealogicalIndex()).containsExactly(1);
    }

    @Test
    void aLineOfTenThousandGenerations() {
        Lines chain = Lines.chain(10_000);
        InfluenceOfAll all = InfluenceOfAll.of(chain.down(), chain.up(), Deadline.none());
        for (Measure measure : COUNTS) {
            int[] values = all.counts(measure, 1);
            assertThat(values[9_999]).isZero();
            assertThat(values[0])
                    .isEqualTo(
                            switch (measure) {
                                case FECUNDITY, FERTILITY -> 1;
                                case COUSINS -> 0;
                                default -> 9_999;
                            });
        }
        assertThat(all.mirror().counts(Measure.DESCENDANTS, 1)[9_999]).isEqualTo(9_999);
        Influence first = Influence.of(0, chain.down(), chain.up(), Deadline.none());
        assertThat(first.measures()).isEqualTo(new Measures(1, 1, 9_999, 9_999, 9_999, 0));
        assertThat(first.genealogicalIndex()).hasSize(9_998).containsOnly(1);
    }

    @Test
    void creditAddsUpToWhatEverybodyAchieved() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int nodes = 1 + random.nextInt(40);
            Lines lines = Lines.random(random, nodes, random.nextInt(3 * nodes), 9, round % 3 == 0);
            double[] own = random.doubles(nodes, 0, 50).toArray();
            double part = round % 4 == 0 ? 1 : random.nextDouble();
            double[] credit = Credit.ofAll(lines.down(), lines.up(), own, part, Deadline.none());
            double total = Arrays.stream(own).sum();
            assertThat(Arrays.stream(credit).sum()).isCloseTo(total, within(total * 1e-9));
            int[] groups = random.ints(nodes, -1, 3).toArray();
            double[] sums = Credit.byGroup(credit, groups, 3);
            assertThat(Arrays.stream(sums).sum()).isCloseTo(total, within(total * 1e-9));
            for (int node = 0; node < nodes; node++) {
                double one =
                        Credit.ofOne(
                                node, lines.down(), lines.up(), i -> own[i], part, Deadline.none());
                assertThat(one).isCloseTo(credit[node], within(total * 1e-9));
            }
        }
    }

    @Test
    void creditIsSplitAmongCoMentorsAndHalvedByEachGeneration() {
        // 0 taught 1 and 2; 1 and 2 taught 3.
        Lines lines = Lines.of(4, "0-1 0-2 1-3 2-3");
        double[] own = {0, 0, 4, 16};
        assertThat(Credit.ofAll(lines.down(), lines.up(), own, 0.5, Deadline.none()))
                .containsExactly(6, 2, 4, 8);
        assertThat(Credit.ofAll(lines.down(), lines.up(), own, 0, Deadline.none()))
                .containsExactly(own);
    }

    @Test
    void equalValuesShareARankAndStandInOrderOfTheirIds() {
        double[] values = {3, 9, 3, Double.NaN, 1, 3, 9};
        String[] ids = {"c", "z", "b", "a", "d", "a2", "x"};
        assertThat(ranking(values, ids, 4))
                .containsExactly(
                        new Ranked(1, 6, 9),
                        new Ranked(1, 1, 9),
                        new Ranked(3, 5, 3),
                        new Ranked(3, 2, 3));
        assertThat(ranking(values, ids, 9)).hasSize(6);
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            double[] many = random.ints(200, 0, 12).asDoubleStream().toArray();
            String[] names =
                    random.ints(200, 0, 1 << 30)
                            .mapToObj("%010d"::formatted)
                            .toArray(String[]::new);
            List<Ranked> whole = ranking(many, names, 200);
            int limit = 1 + random.nextInt(200);
            assertThat(ranking(many, names, limit)).isEqualTo(whole.subList(0, limit));
            for (int i = 1; i < whole.size(); i++) {
                Ranked before = whole.get(i - 1);
                Ranked one = whole.get(i);
                assertThat(one.value()).isLessThanOrEqualTo(before.value());
                boolean same = one.value() == before.value();
                assertThat(one.rank()).isEqualTo(same ? before.rank() : i + 1);
                assertThat(!same || names[before.node()].compareTo(names[one.node()]) < 0).isTrue();
            }
        }
    }

    @Test
    void aShareOfFewerThanFiveIsNotRanked() {
        Lines lines = Lines.of(16, "0-1 0-2 0-3 0-4 1-5 6-7 6-8 6-9 6-10 6-11 7-12 8-13 9-14 9-15");
        IntToDoubleFunction share =
                InfluenceOfAll.of(lines.down(), lines.up(), Deadline.none())
                        .by(Measure.FERTILE_SHARE, 1);
        assertThat(share.applyAsDouble(0)).isNaN();
        assertThat(share.applyAsDouble(6)).isEqualTo(0.6);
    }

    @Test
    void whatTakesTooLongStops() {
        Lines lines = Lines.random(new Random(9), 200, 600, 20, false);
        Deadline over = Deadline.in(Duration.ZERO);
        Deadline cancelled = Deadline.none();
        cancelled.cancel();
        for (Deadline none : List.of(over, cancelled)) {
            InfluenceOfAll all = InfluenceOfAll.of(lines.down(), lines.up(), none);
            for (Measure measure :
                    List.of(Measure.DESCENDANTS, Measure.COUSINS, Measure.GENEALOGICAL_INDEX)) {
                assertThatThrownBy(() -> all.counts(measure, 1)).isInstanceOf(TookTooLong.class);
            }
            assertThatThrownBy(() -> Influence.of(0, lines.down(), lines.up(), none))
                    .isInstanceOf(TookTooLong.class);
        }
    }

    @Test
    void nodesKeepTheirNumbersUntilTheyAreLetGo() {
        Random random = new Random(10);
        NodeNumbers numbers = new NodeNumbers();
        for (int round = 0; round < 60; round++) {
            Set<Integer> plain = new TreeSet<>();
            int times = random.nextInt(round % 5 == 0 ? 3_000 : 40);
            for (int i = 0; i < times; i++) {
                int node = random.nextInt(2_000) << random.nextInt(10);
                assertThat(numbers.add(node)).isEqualTo(plain.add(node));
                assertThat(numbers.node(numbers.number(node))).isEqualTo(node);
            }
            assertThat(numbers.size()).isEqualTo(plain.size());
            assertThat(numbers.holds(-1)).isFalse();
            numbers.clear();
            assertThat(plain.stream().anyMatch(numbers::holds)).isFalse();
        }
    }

    private static List<Ranked> ranking(double[] values, String[] ids, int limit) {
        return Ranking.of(
                values.length,
                i -> true,
                i -> values[i],
                (one, other) -> ids[one].compareTo(ids[other]),
                limit,
                Deadline.none());
    }

    private static Measures measures(InfluenceOfAll all, int node) {
        return measures(COUNTS.stream().map(one -> all.counts(one, 1)).toList(), node);
    }

    private static Measures measures(List<int[]> all, int node) {
        int[] values = all.stream().mapToInt(one -> one[node]).toArray();
        return new Measures(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
