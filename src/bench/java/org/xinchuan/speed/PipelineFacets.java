package org.xinchuan.speed;

import org.xinchuan.pipeline.FacetCount;
import org.xinchuan.standard.SkillGrade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Five questions of three facets each, with filters, against PostgreSQL. */
final class PipelineFacets implements Part {

    private static final int ROUNDS = 21;
    private static final int WARM = 8;

    /** One question may take PostgreSQL many seconds. */
    private static final double SECONDS = 10;

    private static final int THEIRS = 5;

    private record Question(List<String> by, Map<String, Set<String>> narrowed) {

        String title() {
            return String.join(", ", by)
                    + (narrowed.containsKey("region")
                            ? " in one city"
                            : narrowed.isEmpty()
                                    ? ""
                                    : " of some " + narrowed.keySet().iterator().next() + "s");
        }
    }

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(List.of("grade", "occupation", "mentored"), Map.of()),
                    new Question(
                            List.of("grade", "ageBand", "yearsInGrade"),
                            Map.of(
                                    "grade",
                                    Set.of(
                                            SkillGrade.SENIOR.name(),
                                            SkillGrade.TECHNICIAN.name(),
                                            SkillGrade.SENIOR_TECHNICIAN.name()))),
                    new Question(
                            List.of("region", "mentored", "honours"),
                            Map.of("occupation", Set.of("T7", "T11", "T100"))),
                    new Question(List.of("occupation", "region", "mentored"), Map.of()),
                    new Question(
                            List.of("organisation", "grade", "status"),
                            Map.of("region", Set.of("R3"), "status", FacetCount.everyStatus())));

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        double slowest = 0;
        double slowestPeer = 0;
        double least = Double.MAX_VALUE;
        try (Connection connection = world.postgres().connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET work_mem = '512MB'");
            for (Question question : QUESTIONS) {
                FacetCount ours =
                        new FacetCount(
                                world.lineage(), World.AS_OF, question.by(), question.narrowed());
                String sql = PipelineSql.of(question.by(), question.narrowed());
                same(question, ours.answer(), answer(statement, sql));
                double[] times = new double[ROUNDS];
                for (int round = -WARM; round < ROUNDS; round++) {
                    long begin = System.nanoTime();
                    ours.ask();
                    if (round >= 0) {
                        times[round] = 1_000 * World.seconds(begin);
                    }
                }
                double[] peer = peer(statement, sql);
                Arrays.sort(times);
                double mine = times[ROUNDS / 2];
                double theirs = peer[peer.length / 2];
                figures.add(
                        "pipeline." + (QUESTIONS.indexOf(question) + 1),
                        "ms",
                        mine,
                        times[ROUNDS - 1],
                        theirs,
                        peer[peer.length - 1],
                        theirs / mine,
                        question.title());
                slowest = Math.max(slowest, mine);
                slowestPeer = Math.max(slowestPeer, theirs);
                least = Math.min(least, theirs / mine);
            }
        }
        figures.add(
                "pipeline",
                "ms",
                slowest,
                Double.NaN,
                slowestPeer,
                Double.NaN,
                least,
                "the slowest of five, and the least of their ratios");
    }

    /** Times in milliseconds, the least first. */
    private static double[] peer(Statement statement, String sql) throws SQLException {
        double[] times = new double[THEIRS];
        int count = 0;
        long first = System.nanoTime();
        while (count < THEIRS && (count == 0 || World.seconds(first) < SECONDS)) {
            long begin = System.nanoTime();
            answer(statement, sql);
            times[count++] = 1_000 * World.seconds(begin);
        }
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static Map<String, Integer> answer(Statement statement, String sql)
            throws SQLException {
        Map<String, Integer> answer = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int facets = rows.getMetaData().getColumnCount() - 1;
            while (rows.next()) {
                StringBuilder key = new StringBuilder();
                for (int i = 1; i <= facets; i++) {
                    key.append(i > 1 ? "\t" : "").append(rows.getString(i));
                }
                answer.put(key.toString(), rows.getInt(facets + 1));
            }
        }
        return answer;
    }

    /** PostgreSQL has numbers where we say words; the counts and their keys have to be the same. */
    private static void same(
            Question question, Map<String, Integer> ours, Map<String, Integer> theirs) {
        Map<String, Integer> said = new TreeMap<>();
        theirs.forEach((key, count) -> said.put(words(question.by(), key.split("\t")), count));
        if (!said.equals(ours)) {
            throw new IllegalStateException(
                    question.title() + ": " + first(ours, said) + ", not " + first(said, ours));
        }
    }

    private static List<Map.Entry<String, Integer>> first(
            Map<String, Integer> some, Map<String, Integer> others) {
        return some.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
                .limit(5)
                .toList();
    }

    private static String words(List<String> by, String[] key) {
        for (int i = 0; i < key.length; i++) {
            key[i] =
                    switch (by.get(i)) {
                        case "grade" ->
                                key[i].equals("null")
                                        ? "NONE"
                                        : SkillGrade.values()[Integer.parseInt(key[i])].name();
                        case "occupation" -> "T" + key[i];
                        case "mentored" -> key[i].equals("t") ? "true" : "false";
                        case "honours" ->
                                switch (key[i]) {
                                    case "t" -> "MODEL_WORKER";
                                    case "f" -> "OTHER";
                                    default -> "NONE";
                                };
                        default -> key[i];
                    };
        }
        return String.join("\t", key);
    }
}
