package org.xinchuan.speed;

import org.xinchuan.Connection;
import org.xinchuan.Province;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What readers notice of the most expensive questions: eight clients ask for some ten descendants,
 * alone and while two more ask for rankings of everybody, each as of another day so that nothing is
 * kept.
 */
final class Beside implements Part {

    private static final int READERS = 8;
    private static final int OTHERS = 2;
    private static final int ROUNDS = 3;
    private static final List<String> MEASURES =
            List.of("descendants", "cousins", "relationships", "generations");

    private final List<Double> longest = new ArrayList<>();

    @Override
    public void run(World world, Figures figures) throws IOException, InterruptedException {
        int port = world.xinchuan().port();
        List<byte[]> requests = new ArrayList<>();
        for (int number : Sizes.TEN.people(world, 200)) {
            requests.add(
                    Connection.request(
                            "GET",
                            "/people/" + Province.id(number) + "/descendants?asOf=" + World.AS_OF,
                            RunningXinchuan.authorization()));
        }
        Clients.turn(port, requests, READERS);
        List<Clients.Turn> alone = new ArrayList<>();
        List<Clients.Turn> beside = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(Clients.turn(port, requests, READERS));
            AtomicBoolean end = new AtomicBoolean();
            List<Thread> others = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                int first = 1_000 * round + 100 * i;
                others.add(Thread.ofPlatform().start(() -> expensive(port, first, end)));
            }
            beside.add(Clients.turn(port, requests, READERS));
            end.set(true);
            for (Thread other : others) {
                other.join();
            }
        }
        Clients.Turn without = Clients.Turn.median(alone);
        Clients.Turn with = Clients.Turn.median(beside);
        figures.add(
                "beside",
                "ms",
                with.p50(),
                with.p99(),
                without.p50(),
                without.p99(),
                with.p50() / without.p50(),
                String.format(
                        Locale.ROOT,
                        "times as long as alone, which is the other side; %,.0f and %,.0f answers a"
                                + " second",
                        with.rate(),
                        without.rate()));
        figures.add(
                "beside.longest",
                "s",
                longest.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
                longest.size() + " rankings of everybody, answered or refused");
    }

    private void expensive(int port, int first, AtomicBoolean end) {
        try (Connection connection = new Connection(port)) {
            for (int i = first; !end.get(); i++) {
                byte[] request =
                        Connection.request(
                                "GET",
                                "/influence?of=PEOPLE&measure="
                                        + MEASURES.get(i % MEASURES.size())
                                        + "&asOf="
                                        + World.AS_OF.minusDays(i),
                                RunningXinchuan.authorization());
                long begin = System.nanoTime();
                int status = connection.ask(request);
                if (status != 200 && status != 429 && status != 503) {
                    throw new IllegalStateException("a ranking is answered " + status);
                }
                synchronized (longest) {
                    longest.add(World.seconds(begin));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
