package org.xinchuan.speed;

import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hundred people with most descendants, exactly, of everybody. PostgreSQL counts along
 * ancestors, as everybody has few of them, in two forms, with memory enough for all couples; the
 * quicker one is what we are measured by.
 */
final class TopHundred implements Part {

    private static final int ROUNDS = 5;
    private static final int WARM = 10;
    static final int FIRST = 100;
    private static final int MANY = 2_000_000;

    private static final List<String> FORMS =
            List.of(
                    """
                    WITH RECURSIVE line (person, ancestor) AS (
                      SELECT apprentice, mentor FROM couple WHERE since <= ?
                      UNION
                      SELECT l.person, c.mentor FROM line l
                      JOIN couple c ON c.apprentice = l.ancestor AND c.since <= ?)
                    SELECT ancestor, count(*) FROM line
                    GROUP BY ancestor ORDER BY 2 DESC, 1 LIMIT ?
                    """,
                    """
                    WITH RECURSIVE line (person, ancestor) AS (
                      SELECT apprentice, mentor FROM couple WHERE since <= ?
                      UNION ALL
                      SELECT l.person, c.mentor FROM line l
                      JOIN couple c ON c.apprentice = l.ancestor AND c.since <= ?)
                    SELECT ancestor, count(*) FROM (SELECT DISTINCT person, ancestor FROM line) d
                    GROUP BY ancestor ORDER BY 2 DESC, 1 LIMIT ?
                    """);

    /** One of the hundred. */
    record Ranked(int number, long descendants) {}

    /**
     * What we answer, and in how many seconds.
     *
     * @param seconds of the rounds after the first, in order
     */
    record Ours(List<Ranked> first, double[] seconds) {

        static Ours of(World world) {
            PeopleLines lines = world.lines();
            double[] seconds = new double[ROUNDS];
            List<Ranked> mine = List.of();
            for (int round = -WARM; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                mine = TopHundred.first(lines);
                if (round >= 0) {
                    seconds[round] = World.seconds(begin);
                }
            }
            Arrays.sort(seconds);
            return new Ours(mine, seconds);
        }

        /**
         * What another takes for the same.
         *
         * @throws IllegalStateException when it answers something else
         */
        double against(Other other) throws SQLException {
            long begin = System.nanoTime();
            List<Ranked> theirs = other.first();
            double passed = World.seconds(begin);
            if (!theirs.equals(first)) {
                throw new IllegalStateException(first + ", not " + theirs);
            }
            return passed;
        }

        void beside(double best, String key, String note, Figures figures) throws IOException {
            double median = seconds[ROUNDS / 2];
            figures.add(
                    key,
                    "s",
                    median,
                    seconds[ROUNDS - 1],
                    best,
                    Double.NaN,
                    best / median,
                    "right after a write, nothing kept; " + note);
        }
    }

    /** Who is asked the same. */
    interface Other {
        List<Ranked> first() throws SQLException;
    }

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        double best = Double.MAX_VALUE;
        List<String> which = new ArrayList<>();
        try (Connection connection = world.postgres().connection();
                Statement setting = connection.createStatement()) {
            setting.execute("SET work_mem = '2GB'; SET hash_mem_multiplier = 2");
            Ours ours = Ours.of(world);
            // Beyond, a form takes many minutes: the one that is quicker with fewer people.
            for (String form : world.people() > MANY ? FORMS.subList(1, 2) : FORMS) {
                double seconds = ours.against(() -> first(connection, form));
                which.add(
                        "%s %.2f s"
                                .formatted(form.contains("ALL") ? "UNION ALL" : "UNION", seconds));
                best = Math.min(best, seconds);
            }
            ours.beside(best, "top", "PostgreSQL: " + String.join("; ", which), figures);
        }
    }

    private static List<Ranked> first(PeopleLines lines) {
        DayLines day = lines.on(World.AS_OF);
        InfluenceOfAll all = InfluenceOfAll.of(day.apprentices(), day.mentors(), Deadline.none());
        return Ranking.of(
                        lines.numbers(),
                        one -> true,
                        all.by(Measure.DESCENDANTS, 0),
                        lines::compare,
                        FIRST,
                        Deadline.none())
                .stream()
                .map(ranked -> new Ranked(ranked.node(), (long) ranked.value()))
                .toList();
    }

    private static List<Ranked> first(Connection connection, String form) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(form)) {
            statement.setDate(1, Date.valueOf(World.AS_OF));
            statement.setDate(2, Date.valueOf(World.AS_OF));
            statement.setInt(3, FIRST);
            List<Ranked> ranked = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ranked.add(new Ranked(rows.getInt(1), rows.getLong(2)));
                }
            }
            return ranked;
        }
    }
}
