package org.xinchuan.speed;

import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.StudioDescent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Which studios grew out of a studio, with all evidence: in process, and over HTTP. */
final class StudioQuestions implements Part {

    private static final long NANOS = 4_000_000_000L;
    private static final int CLIENTS = 16;

    @Override
    public void run(World world, Figures figures) throws IOException, InterruptedException {
        StudioDescent studios = world.lineage().studios();
        int count = world.studios().all().size();
        int[] asked = new SplittableRandom(7).ints(1 << 12, 0, count).toArray();
        rate(studios, asked);
        rate(studios, asked);
        double rate = rate(studios, asked);
        long found = 0;
        for (int number = 0; number < count; number++) {
            found += descendants(studios, number);
        }
        figures.add(
                "studios",
                "questions a second",
                rate,
                String.format(
                        Locale.ROOT,
                        "one thread, any studio of %,d, %,d links, %.1f descendants each",
                        count,
                        studios.links().size(),
                        (double) found / count));
        if (world.store().whole()) {
            overHttp(world, asked, figures);
        }
    }

    private static void overHttp(World world, int[] asked, Figures figures)
            throws IOException, InterruptedException {
        List<byte[]> requests = new ArrayList<>();
        for (int number : asked) {
            requests.add(
                    org.xinchuan.Connection.request(
                            "GET",
                            "/studios/"
                                    + Studios.code(number)
                                    + "/descendants?asOf="
                                    + World.AS_OF));
        }
        Clients.turn(world.xinchuan().port(), requests, CLIENTS);
        Clients.Turn turn = Clients.turn(world.xinchuan().port(), requests, CLIENTS);
        figures.add(
                "studios.http",
                "ms",
                turn.p50(),
                turn.p99(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                String.format(
                        Locale.ROOT, "%,.0f answers a second to %d clients", turn.rate(), CLIENTS));
    }

    private static double rate(StudioDescent studios, int[] asked) {
        long begin = System.nanoTime();
        long end = begin + NANOS;
        int count = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 64; i++) {
                descendants(studios, asked[count++ % asked.length]);
            }
        }
        return count / World.seconds(begin);
    }

    private static int descendants(StudioDescent studios, int number) {
        return studios.descendants(Studios.code(number), DescentQuestion.asOf(World.AS_OF))
                .orElseThrow()
                .studios()
                .size();
    }
}
