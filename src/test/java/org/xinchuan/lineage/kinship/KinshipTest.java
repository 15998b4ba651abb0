package org.xinchuan.lineage.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.influence.Lines;
import org.xinchuan.lineage.kinship.Kinship.Meeting;
import org.xinchuan.lineage.kinship.Kinship.Path;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

class KinshipTest {
    /** Everybody enters on the day of the own number, under whichever master. */
    private static final Entering BY_NUMBER = entering(0);

    /**
     * 0 taught 1 and 2, then 13; 1 taught 3 and 4, 2 taught 5; 3 taught 6, 5 taught 7; on from 6 in
     * one line 8, 9, 10; 11 taught 12.
     */
    private static final Lines HOUSE =
            Lines.of(14, "0-1 0-2 0-13 1-3 1-4 2-5 3-6 5-7 6-8 8-9 9-10 11-12");

    @Test
    void theTermOfEveryPosition() {
        assertThat(term(3, 1)).isEqualTo("师父 MASTER");
        assertThat(term(3, 0)).isEqualTo("师祖 MASTER");
        assertThat(term(6, 0)).isEqualTo("太师祖 MASTER");
        assertThat(term(8, 0)).isEqualTo("上 4 代祖师 DISTANT_MASTER");
        assertThat(term(1, 3)).isEqualTo("徒弟 APPRENTICE");
        assertThat(term(0, 3)).isEqualTo("徒孙 APPRENTICE");
        assertThat(term(0, 6)).isEqualTo("徒曾孙 APPRENTICE");
        assertThat(term(0, 8)).isEqualTo("第 4 代传人 DISTANT_APPRENTICE");
        assertThat(term(4, 3)).isEqualTo("师兄 FELLOW");
        assertThat(term(3, 4)).isEqualTo("师弟 FELLOW");
        assertThat(between(4, 3).term(Gender.FEMALE).zh()).isEqualTo("师姐");
        assertThat(between(3, 4).term(Gender.FEMALE).zh()).isEqualTo("师妹");
        assertThat(between(3, 4).term(Gender.UNKNOWN).zh()).isEqualTo("同门");
        assertThat(term(5, 1)).isEqualTo("师伯 MASTERS_FELLOW");
        assertThat(term(3, 2)).isEqualTo("师叔 MASTERS_FELLOW");
        assertThat(term(7, 1)).isEqualTo("师伯祖 MASTERS_FELLOW");
        assertThat(term(6, 2)).isEqualTo("师叔祖 MASTERS_FELLOW");
        assertThat(term(2, 3)).isEqualTo("师侄 FELLOWS_APPRENTICE");
        assertThat(term(2, 6)).isEqualTo("师侄孙 FELLOWS_APPRENTICE");
        assertThat(term(3, 5)).isEqualTo("同宗 SAME_LINE");
        assertThat(term(2, 8)).isEqualTo("同宗 SAME_LINE");
        assertThat(term(3, 3)).isEqualTo("本人 SELF");
        assertThat(between(3, 12).related()).isFalse();
        assertThat(between(3, 12).term(Gender.MALE)).isNull();
    }

    @Test
    void whatIsNotKnownForCertainIsNotSaid() {
        Lines lines = Lines.of(5, "0-1 0-2 3-1 3-2 2-4");
        assertThat(term(lines, entering(2), 1, 2)).isEqualTo("同门");
        assertThat(term(lines, entering(2), 4, 1)).isEqualTo("师叔伯");
        // Earlier under the one master, later under the other.
        Entering contrary =
                entering((master, apprentice) -> master == 0 ? apprentice : -apprentice, 0);
        assertThat(term(lines, contrary, 1, 2)).isEqualTo("同门");
        // One master's dates are enough.
        Entering half =
                entering(
                        (master, apprentice) ->
                                apprentice == 1 && master == 3 ? Entering.UNKNOWN : apprentice,
                        0);
        assertThat(term(lines, half, 1, 2)).isEqualTo("师弟");
        Entering unknown = entering((master, apprentice) -> Entering.UNKNOWN, 0);
        assertThat(term(lines, unknown, 1, 2)).isEqualTo("同门");
    }

    @Test
    void twoWhoTaughtEachOtherAreEachOthersMaster() {
        Lines lines = Lines.of(2, "0-1 1-0");
        assertThat(term(lines, BY_NUMBER, 0, 1)).isEqualTo("互为师徒");
        assertThat(term(lines, BY_NUMBER, 1, 0)).isEqualTo("互为师徒");
        // 2 is the apprentice of 1's fellow 3, and 1 that of 2's fellow 4.
        Lines several = Lines.of(6, "0-1 0-3 3-2 5-2 5-4 4-1");
        assertThat(term(several, BY_NUMBER, 1, 2)).isEqualTo("同宗");
        assertThat(term(several, BY_NUMBER, 2, 1)).isEqualTo("同宗");
    }

    @Test
    void ofVeryManyPathsSomeAreNamed() {
        // Twenty diamonds one above the other: 2^20 shortest ways.
        StringBuilder diamonds = new StringBuilder();
        for (int i = 0; i < 60; i += 3) {
            diamonds.append(
                    "%d-%d %d-%d %d-%d %d-%d "
                            .formatted(i, i + 1, i, i + 2, i + 1, i + 3, i + 2, i + 3));
        }
        Lines lines = Lines.of(61, diamonds.toString().strip());
        Kinship found = search(lines, BY_NUMBER).between(60, 0);
        assertThat(found.position()).isEqualTo(new Position(40, 0));
        assertThat(found.paths()).hasSize(KinshipSearch.MOST_PATHS);
        assertThat(found.more()).isTrue();
        Lines chain = Lines.chain(10_000);
        Kinship far = search(chain, BY_NUMBER).between(0, 9_999);
        assertThat(far.position()).isEqualTo(new Position(0, 9_999));
        assertThat(far.paths()).hasSize(1);
        assertThat(far.paths().getFirst().people()).hasSize(10_000);
        assertThat(far.more()).isFalse();
        Deadline over = Deadline.none();
        over.cancel();
        assertThatThrownBy(() -> new KinshipSearch(chain.up(), BY_NUMBER, over).between(0, 9))
                .isInstanceOf(TookTooLong.class);
    }

    @Test
    void everyPairOnEveryKindOfGraph() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int nodes = 2 + random.nextInt(16);
            Lines lines = Lines.random(random, nodes, random.nextInt(2 * nodes), 6, round % 3 == 0);
            KinshipSearch search = search(lines, entering(random.nextInt(3)));
            int[][] up = distances(lines);
            for (int one = 0; one < nodes; one++) {
                for (int other = 0; other < nodes; other++) {
                    Kinship found = search.between(one, other);
                    assertThat(Set.copyOf(found.masters()))
                            .as("%s %s %s", one, other, lines.couples())
                            .isEqualTo(meetings(up, one, other));
                    turnedRound(found, search.between(other, one));
                    paths(found, lines, up, one, other);
                }
            }
        }
    }

    @Test
    void aClassIsEverybodyOfWhomTheRelationSaysSo() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            int nodes = 2 + random.nextInt(20);
            Lines lines = Lines.random(random, nodes, random.nextInt(2 * nodes), 6, round % 3 == 0);
            int[][] up = distances(lines);
            int person = random.nextInt(nodes);
            for (KinshipClass one : KinshipClass.values()) {
                Position position = one.position();
                Set<Integer> expected = new TreeSet<>();
                for (int other = 0; other < nodes; other++) {
                    boolean there =
                            position.down() == 0
                                    ? up[person][other] == position.up()
                                    : position.up() == 0
                                            ? up[other][person] == position.down()
                                            : position.equals(
                                                    search(lines, BY_NUMBER)
                                                            .between(person, other)
                                                            .position());
                    if (there) {
                        expected.add(other);
                    }
                }
                int[] found = one.of(person, lines.down(), lines.up(), Deadline.none());
                assertThat(found)
                        .as("%s %s %s", one, person, lines.couples())
                        .doesNotHaveDuplicates();
                assertThat(new TreeSet<>(Arrays.stream(found).boxed().toList()))
                        .as("%s %s %s", one, person, lines.couples())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void deadEndsAreWhereNoMasterIsRecorded() {
        Lines lines = Lines.of(8, "0-1 1-2 3-2 4-5 6-2 5-6");
        assertThat(DeadEnds.above(2, lines.up(), Deadline.none()))
                .containsExactlyInAnyOrder(
                        new DeadEnds.DeadEnd(3, 1),
                        new DeadEnds.DeadEnd(0, 2),
                        new DeadEnds.DeadEnd(4, 3));
        assertThat(DeadEnds.above(7, lines.up(), Deadline.none()))
                .containsExactly(new DeadEnds.DeadEnd(7, 0));
        assertThat(DeadEnds.ofAll(lines.down(), lines.up(), Deadline.none()))
                .containsExactly(0, 3, 4);
    }

    private static void turnedRound(Kinship found, Kinship back) {
        assertThat(back.masters())
                .isEqualTo(
                        found.masters().stream()
                                .map(m -> new Meeting(m.master(), m.position().reversed()))
                                .toList());
        assertThat(back.more()).isEqualTo(found.more());
        assertThat(back.paths())
                .isEqualTo(
                        found.paths().stream()
                                .map(
                                        path ->
                                                new Path(
                                                        path.people().reversed(),
                                                        path.people().size() - 1 - path.up()))
                                .toList());
        assertThat(back.seniority()).isEqualTo(found.seniority().reversed());
        assertThat(back.position())
                .isEqualTo(found.position() == null ? null : found.position().reversed());
    }

    private static void paths(Kinship found, Lines lines, int[][] up, int one, int other) {
        assertThat(found.paths()).doesNotHaveDuplicates();
        for (Path path : found.paths()) {
            List<Integer> people = path.people();
            assertThat(people.getFirst()).isEqualTo(one);
            assertThat(people.getLast()).isEqualTo(other);
            assertThat(climbs(path, lines)).isTrue();
            Position position = new Position(path.up(), people.size() - 1 - path.up());
            assertThat(found.masters()).contains(new Meeting(people.get(path.up()), position));
        }
        long all =
                found.masters().stream()
                        .mapToLong(
                                meeting ->
                                        ways(lines, up, one, meeting.master())
                                                * ways(lines, up, other, meeting.master()))
                        .sum();
        assertThat(found.paths()).hasSize((int) Math.min(all, KinshipSearch.MOST_PATHS));
        assertThat(found.more()).isEqualTo(all > KinshipSearch.MOST_PATHS);
    }

    private static boolean climbs(Path path, Lines lines) {
        List<Integer> people = path.people();
        return IntStream.range(1, people.size())
                .mapToObj(
                        i ->
                                i <= path.up()
                                        ? List.of(people.get(i), people.get(i - 1))
                                        : List.of(people.get(i - 1), people.get(i)))
                .allMatch(lines.couples()::contains);
    }

    private static long ways(Lines lines, int[][] up, int from, int to) {
        if (from == to) {
            return 1;
        }
        return lines.couples().stream()
                .filter(couple -> couple.getLast() == from)
                .mapToInt(List::getFirst)
                .filter(master -> up[master][to] == up[from][to] - 1 && up[master][to] >= 0)
                .mapToLong(master -> ways(lines, up, master, to))
                .sum();
    }

    /** Word by word: no other as near from both sides and nearer from one; own line first. */
    private static Set<Meeting> meetings(int[][] up, int one, int other) {
        Set<Meeting> found = new HashSet<>();
        int above = up[one][other];
        int below = up[other][one];
        if (above >= 0 && (below < 0 || above <= below)) {
            found.add(new Meeting(other, new Position(above, 0)));
        }
        if (below >= 0 && (above < 0 || below <= above)) {
            found.add(new Meeting(one, new Position(0, below)));
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (int master = 0; master < up.length; master++) {
            int i = up[one][master];
            int j = up[other][master];
            if (i < 0 || j < 0) {
                continue;
            }
            boolean nearest = true;
            for (int rival = 0; rival < up.length; rival++) {
                int k = up[one][rival];
                int l = up[other][rival];
                nearest &= k < 0 || l < 0 || k > i || l > j || k == i && l == j;
            }
            if (nearest) {
                found.add(new Meeting(master, new Position(i, j)));
            }
        }
        return found;
    }

    /** Steps up from each to each; -1 where there is no way. */
    private static int[][] distances(Lines lines) {
        int far = 1_000;
        int[][] up = new int[lines.nodes()][lines.nodes()];
        for (int node = 0; node < up.length; node++) {
            Arrays.fill(up[node], far);
            up[node][node] = 0;
        }
        lines.couples().forEach(couple -> up[couple.getLast()][couple.getFirst()] = 1);
        for (int through = 0; through < up.length; through++) {
            for (int[] row : up) {
                for (int to = 0; to < up.length; to++) {
                    row[to] = Math.min(row[to], row[through] + up[through][to]);
                }
            }
        }
        for (int[] row : up) {
            for (int to = 0; to < row.length; to++) {
                row[to] = row[to] >= far ? -1 : row[to];
            }
        }
        return up;
    }

    private static String term(int one, int other) {
        Term term = between(one, other).term(Gender.MALE);
        return term.zh() + " " + term.rule();
    }

    private static Kinship between(int one, int other) {
        return search(HOUSE, BY_NUMBER).between(one, other);
    }

    private static String term(Lines lines, Entering entering, int one, int other) {
        return search(lines, entering).between(one, other).term(Gender.MALE).zh();
    }

    private static KinshipSearch search(Lines lines, Entering entering) {
        return new KinshipSearch(lines.up(), entering, Deadline.none());
    }

    /**
     * On the day of the own number, known to so many days.
     *
     * @param uncertain 0 for to the day
     */
    private static Entering entering(int uncertain) {
        return entering((master, apprentice) -> apprentice, uncertain);
    }

    private static Entering entering(IntBinaryOperator first, int uncertain) {
        return new Entering() {
            @Override
            public int first(int master, int apprentice) {
                return first.applyAsInt(master, apprentice);
            }

            @Override
            public int last(int master, int apprentice) {
                return first(master, apprentice) + uncertain;
            }
        };
    }
}
