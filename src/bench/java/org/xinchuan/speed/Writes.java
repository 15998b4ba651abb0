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
 * Recorded writes: single pairings over HTTP with guard, change record and hash, by sixteen clients
 * and by one, and what it costs to apply one to the index beside.
 */
final class Writes implements Part {

    private static final int CLIENTS = 16;
    private static final int APPLIED = 2_000;

    @Override
    public void run(World world, Figures figures) throws IOException, InterruptedException {
        if (!world.store().whole()) {
            return;
        }
        int port = world.xinchuan().port();
        SplittableRandom random = new SplittableRandom(System.nanoTime());
        Clients.turn(port, pairings(world, random), CLIENTS);
        Clients.Turn many = Clients.turn(port, pairings(world, random), CLIENTS);
        Clients.Turn one = Clients.turn(port, pairings(world, random), 1);
        figures.add(
                "writes",
                "a second",
                many.rate(),
                String.format(
                        Locale.ROOT,
                        "%d clients over HTTP, median %.1f ms; one client %,.0f a second, median"
                                + " %.1f ms",
                        CLIENTS,
                        many.p50(),
                        one.rate(),
                        one.p50()));
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

    private static List<byte[]> pairings(World world, SplittableRandom random) {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int place = random.nextInt(world.people() / 2, world.people());
            int mentor = random.nextInt(world.people() / 4);
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
