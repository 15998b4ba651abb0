package org.xinchuan.speed;

import org.xinchuan.BareArrays;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Descendants and ancestors in process against PostgreSQL, and against bare arrays. */
final class Lines implements Part {

    private static final int QUESTIONS = 200;
    private static final double SECONDS =
            Double.parseDouble(System.getProperty("speed.seconds", "8"));

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        PeopleLines lines = world.lines();
        BareArrays bare = world.bare();
        try (PeerQuestions peer = new PeerQuestions(world.postgres())) {
            for (Sizes sizes : Sizes.ALL) {
                int[] people = sizes.people(world, QUESTIONS);
                if (people.length > 0) {
                    Duel.Side ours = i -> descendants(lines, people[i]);
                    Duel.Times against =
                            Duel.run(
                                    people.length, ours, i -> peer.descendants(people[i]), SECONDS);
                    figures.add("lines." + sizes.key(), "µs", against, "");
                    bare("bare." + sizes.key(), people, ours, bare::descendants, figures);
                }
            }
            int[] people = new SplittableRandom(2).ints(QUESTIONS, 0, world.people()).toArray();
            Duel.Side ours =
                    i -> lines.ancestors(people[i], World.AS_OF, PeopleLines.NO_LIMIT).count();
            figures.add(
                    "lines.ancestors",
                    "µs",
                    Duel.run(people.length, ours, i -> peer.ancestors(people[i]), SECONDS),
                    "");
            bare("bare.ancestors", people, ours, bare::ancestors, figures);
        }
    }

    private static long descendants(PeopleLines lines, int person) {
        return lines.descendants(person, World.AS_OF, PeopleLines.NO_LIMIT).count();
    }

    private interface Walk {
        int from(int person);
    }

    private static void bare(String key, int[] people, Duel.Side ours, Walk walk, Figures figures)
            throws IOException, SQLException {
        figures.add(
                key,
                "µs",
                Duel.run(people.length, ours, i -> walk.from(people[i]), SECONDS / 4),
                "");
    }
}
