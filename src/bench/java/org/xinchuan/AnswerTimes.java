package org.xinchuan;

import org.xinchuan.standard.IdentityNumber;
import org.xinchuan.standard.Verdict;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Whether the time of an answer tells a record that is out of reach from one that nobody has: the
 * same question about both in turns, by a recorder of one enterprise.
 */
final class AnswerTimes implements Benchmarks.Benchmark {

    private static final int OF_EACH = 2_000;
    private static final int WARMING = 300;
    private static final String GRANT = "[{'role':'RECORDER','organisation':'91422800DEM000014Q'}]";

    /** Look-ups by number that one account has in a minute and in a day. */
    private static final int A_MINUTE = 10;

    private static final int A_DAY = 100;

    /** Days of birth of nobody who is alive, so that no number is anybody's. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        out.printf(
                "%d of each, in turns; microseconds%n%-28s %9s %9s %9s %9s %11s%n",
                OF_EACH, "", "p50 there", "absent", "p95 there", "absent", "difference");
        Window recorder = house.accounts().signedIn("bench", GRANT);
        try (recorder;
                Connection connection = house.connection()) {
            Asking asking = new Asking(connection, recorder);
            asking.about("GET person", house.keys("/people", "id"), id -> "GET /people/" + id, out);
            asking.about(
                    "GET pairing", house.keys("/pairings", "id"), id -> "GET /pairings/" + id, out);
            asking.about(
                    "PATCH studio",
                    house.keys("/studios", "code"),
                    code -> "PATCH /studios/" + code,
                    out);
        }
        byNumber(house, out);
    }

    private interface Target {
        String of(String key);
    }

    /** What one recorder asks about records that are out of reach. */
    private record Asking(Connection connection, Window window) {

        private byte[] request(String target) {
            String[] parts = target.split(" ");
            String cookie = "Cookie: " + window.cookie();
            return parts[0].equals("GET")
                    ? Connection.request(parts[0], parts[1], cookie)
                    : Connection.json(
                            parts[0],
                            parts[1],
                            "{}",
                            cookie,
                            "X-CSRF-Token: " + window.csrf(),
                            "If-Match: \"1\"");
        }

        private void about(String name, List<String> keys, Target target, PrintStream out)
                throws IOException {
            List<byte[]> there = new ArrayList<>();
            List<byte[]> absent = new ArrayList<>();
            for (String key : keys) {
                byte[] request = request(target.of(key));
                // Of those that are there, the ones that are refused.
                if (connection.ask(request) == 404) {
                    there.add(request);
                    absent.add(request(target.of("Z" + key.substring(1))));
                }
            }
            inTurns(
                    name,
                    connection,
                    404,
                    i -> there.get(i % there.size()),
                    i -> absent.get(i % absent.size()),
                    out);
        }
    }

    private static void inTurns(
            String name,
            Connection connection,
            int status,
            IntFunction<byte[]> there,
            IntFunction<byte[]> absent,
            PrintStream out)
            throws IOException {
        Times[] times = {new Times(OF_EACH), new Times(OF_EACH)};
        for (int i = -WARMING; i < OF_EACH; i++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (i + turn) & 1;
                byte[] request = (which == 0 ? there : absent).apply(i + WARMING);
                long begin = System.nanoTime();
                int answered = connection.ask(request);
                long time = System.nanoTime() - begin;
                if (answered != status) {
                    throw new IllegalStateException(name + " is answered " + answered);
                }
                if (i >= 0) {
                    times[which].add(time);
                }
            }
        }
        out.printf(
                "%-28s %9.0f %9.0f %9.0f %9.0f %11.0f%n",
                name,
                times[0].p50(),
                times[1].p50(),
                times[0].p95(),
                times[1].p95(),
                times[0].p95() - times[1].p95());
    }

    /** Look-ups by number, by as many accounts as that takes. */
    private static void byNumber(BenchHouse house, PrintStream out) throws IOException {
        List<String> there = new ArrayList<>();
        for (String id : outOfReach(house)) {
            String number = number(there.size());
            house.accounts()
                    .api()
                    .put("/people/" + id + "/identifiers", "{'identityNumber':'" + number + "'}")
                    .with(200);
            there.add(number);
        }
        int asked = 2 * (OF_EACH + WARMING);
        List<String[]> signedIn = new ArrayList<>();
        for (int i = 0; i < Math.ceilDiv(asked, A_DAY) + 1; i++) {
            try (Window window = house.accounts().signedIn("bench-" + i, GRANT)) {
                signedIn.add(
                        new String[] {
                            "Cookie: " + window.cookie(), "X-CSRF-Token: " + window.csrf()
                        });
            }
        }
        Turns turns = new Turns(house, signedIn);
        try (Connection connection = house.connection()) {
            inTurns(
                    "POST look-up by number",
                    connection,
                    200,
                    i -> turns.lookUp(there.get(i % there.size())),
                    i -> turns.lookUp(number(10_000 + i % there.size())),
                    out);
        }
    }

    private static List<String> outOfReach(BenchHouse house) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Window recorder = house.accounts().signedIn("bench-reach", GRANT);
                Connection connection = house.connection()) {
            for (String id : house.keys("/people", "id")) {
                String cookie = "Cookie: " + recorder.cookie();
                if (ids.size() < A_DAY
                        && connection.ask(Connection.request("GET", "/people/" + id, cookie))
                                == 404) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** Whose turn it is; time goes on when everybody has asked as often as in a minute. */
    private static final class Turns {

        private final BenchHouse house;
        private final List<String[]> signedIn;
        private int asked;

        private Turns(BenchHouse house, List<String[]> signedIn) {
            this.house = house;
            this.signedIn = signedIn;
        }

        private byte[] lookUp(String number) {
            if (asked > 0 && asked % (signedIn.size() * A_MINUTE) == 0) {
                house.accounts().clock().forward(Duration.ofSeconds(61));
            }
            String[] headers = signedIn.get(asked++ % signedIn.size());
            String body = "{'identityNumber':'" + number + "'}";
            return Connection.json("POST", "/people/lookup", body, headers);
        }
    }

    /** A number of the right form, another for each place in the row. */
    private static String number(int place) {
        LocalDate born = LONG_AGO.plusDays(place % 3_000);
        String start =
                String.format("420000%s%03d", born.toString().replace("-", ""), place / 3_000 + 1);
        for (char check : "0123456789X".toCharArray()) {
            if (IdentityNumber.check(start + check, born.plusYears(1)) instanceof Verdict.Valid) {
                return start + check;
            }
        }
        throw new IllegalStateException(start);
    }
}
