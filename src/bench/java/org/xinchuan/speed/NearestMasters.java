package org.xinchuan.speed;

import org.xinchuan.lineage.kinship.Entering;
import org.xinchuan.lineage.kinship.Kinship;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;

/**
 * The nearest common masters of two people, with which come the paths and the term, against the
 * masters alone from PostgreSQL. Half of the couples of people share a master near the top.
 */
final class NearestMasters implements Part {

    private static final int QUESTIONS = 400;
    private static final double SECONDS = 8;

    /** Nobody is elder: the days of entering are not asked for. */
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

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        Neighbours up = world.lines().mentors(World.AS_OF);
        int[] people = new SplittableRandom(6).ints(2 * QUESTIONS, 0, world.people()).toArray();
        for (int i = 0; i < QUESTIONS; i += 2) {
            // The second of every other couple descends from the first one's master's master.
            people[2 * i + 1] = relative(world, people[2 * i]);
        }
        try (PeerQuestions peer = new PeerQuestions(world.postgres())) {
            figures.add(
                    "nearest",
                    "µs",
                    Duel.run(
                            QUESTIONS,
                            i -> masters(up, people[2 * i], people[2 * i + 1]),
                            i -> peer.nearestMasters(people[2 * i], people[2 * i + 1]),
                            SECONDS),
                    "with paths and seniority; PostgreSQL answers the masters alone");
        }
    }

    private static long masters(Neighbours up, int one, int other) {
        Kinship found = new KinshipSearch(up, UNKNOWN, Deadline.none()).between(one, other);
        return found.masters().stream().mapToLong(meeting -> meeting.master() + 1L).sum();
    }

    private static int relative(World world, int number) {
        int place = world.places()[number];
        int master = world.province().mentor(place);
        int above = master < 0 ? -1 : world.province().mentor(master);
        if (above < 0) {
            return number;
        }
        int[] near =
                world.lines().descendants(world.province().number(above), World.AS_OF, 3).numbers();
        return near[near.length / 2];
    }
}
