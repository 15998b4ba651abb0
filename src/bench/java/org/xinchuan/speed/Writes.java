package org.xinchuan.speed;

import org.xinchuan.Connection;
import org.xinchuan.Province;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.standard.PartialDate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Recorded writes: single pairings over HTTP with guard, change record and hash, by one client, by
 * sixteen and by sixty-four, and what it costs to apply one to the index beside.
 */
final class Writes implements Part {

    private static final int APPLIED = 2_000;
    private static final int WARMING = 8;

    @Override
    public void run(World world, Figures figures) throws IOException, InterruptedException {
        if (!world.store().whole()) {
            return;
        }
        SplittableRandom random = new SplittableRandom(System.nanoTime());
        // A server that has just started compiles what a write is for the first thousands of them.
        for (int turn = 0; turn < WARMING; turn++) {
            Clients.turn(world.xinchuan().port(), pairings(world, random), 64);
        }
        Clients.Turn one = measured(world, figures, random, "writes.1", 1);
        measured(world, figures, random, "writes", 16);
        measured(world, figures, random, "writes.64", 64);
        double applied = applied(world, random);
        figures.add(
                "apply",
                "µs",
                applied,
                Double.NaN,
                1_000 * one.p50(),
                Double.NaN,
                100 * applied / (1_000 * one.p50()),
                "per cent of the median write of one client, which is the other figure");
    }

    private static Clients.Turn measured(
            World world, Figures figures, SplittableRandom random, String key, int clients)
            throws IOException, InterruptedException {
        Clients.Turn turn = Clients.turn(world.xinchuan().port(), pairings(world, random), clients);
        figures.add(
                key,
                "a second",
                turn.rate(),
                String.format(
                        Locale.ROOT,
                        "%d clients over HTTP, median %.1f ms, p99 %.1f ms",
                        clients,
                        turn.p50(),
                        turn.p99()));
        return turn;
    }

    private static List<byte[]> pairings(World world, SplittableRandom random) {
        List<byte[]> requests = new ArrayList<>();
        // One after the other, so that nobody gets more apprentices than the rules allow.
        int first = random.nextInt(world.people() / 4);
        for (int i = 0; i < 20_000; i++) {
            int place = random.nextInt(world.people() / 2, world.people());
            int mentor = (first + i) % (world.people() / 4);
            requests.add(
                    Connection.json(
                            "POST",
                            "/pairings",
                            "{'mentors':['%s'],'apprentices':['%s'],'startsOn':'2023-11-01'}"
                                    .formatted(
                                            Province.id(world.province().number(mentor)),
                                            Province.id(world.province().number(place))),
                            RunningXinchuan.authorization()));
        }
        return requests;
    }

    /** The median of single pairings put into the whole lineage, in microseconds. */
    private static double applied(World world, SplittableRandom random) {
        long[] times = new long[APPLIED];
        Lineage now = world.lineage();
        for (int i = -APPLIED; i < APPLIED; i++) {
            String apprentice = Province.id(random.nextInt(world.people()));
            PairingFact pairing =
                    new PairingFact(
                            "N" + i,
                            List.of(Province.id(random.nextInt(world.people()))),
                            List.of(apprentice),
                            List.of(),
                            PartialDate.of(World.AS_OF),
                            null,
                            PairingStatus.ACTIVE,
                            null);
            long begin = System.nanoTime();
            now = now.change().people(some -> some.put(pairing, List.of(apprentice))).done();
            if (i >= 0) {
                times[i] = System.nanoTime() - begin;
            }
        }
        return Duel.micros(times, APPLIED, 0.5);
    }
}
