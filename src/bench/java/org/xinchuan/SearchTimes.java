package org.xinchuan;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.Cursor;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long it takes to look for people among a million: what somebody types into the search and
 * into the fields that choose a person, and lists with filters, asked over HTTP in a session by
 * somebody of the province and by a recorder of one enterprise. Median and worst of some rounds.
 */
final class SearchTimes {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int PAGE = 50;
    private static final List<Asked> ASKED =
            List.of(
                    new Asked("a common surname, as fields ask", "q=王&limit=8", 1),
                    new Asked("a whole name, as fields ask", "q=王建华&limit=8", 1),
                    new Asked("a name of two characters", "q=王伟&limit=8", 1),
                    new Asked("one letter, as fields ask", "q=w&limit=8", 1),
                    new Asked("initials", "q=wjh&limit=8", 1),
                    new Asked("pinyin", "q=wangjian&limit=8", 1),
                    new Asked("an employee number", "q=0654321&limit=8", 1),
                    new Asked("the end of employee numbers", "q=4321&limit=8", 1),
                    new Asked("what nobody is called", "q=鑫鑫鑫&limit=8", 1),
                    new Asked("a common surname, as the search asks", "q=王&limit=20", 1),
                    new Asked("a common surname, second page", "q=王", 2),
                    new Asked("a common surname, page 100", "q=王", 100),
                    new Asked("one letter, page 100", "q=w", 100),
                    new Asked("a common surname by strokes", "q=王&sort=strokes", 1),
                    new Asked("a common surname in one enterprise", "q=王&organisation=NAMED-7", 1),
                    new Asked("a common surname in all enterprises", "q=王&organisation=NAMED", 1),
                    new Asked("everybody", "limit=50", 1),
                    new Asked("everybody, page 100", "limit=50", 100),
                    new Asked("everybody of one enterprise", "organisation=NAMED-7", 1),
                    new Asked("everybody of a trade", "occupation=NAMED-7", 1));

    private final Path data;
    private final PrintStream out;

    private SearchTimes(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** A question, and which of its pages. */
    private record Asked(String title, String query, int page) {}

    static void run(int people, PrintStream out) throws IOException {
        String kept = System.getProperty("bench.keep");
        if (kept != null) {
            new SearchTimes(Path.of(kept).resolve("named"), out).run(people);
            return;
        }
        try (FolderTree tree = FolderTree.temporary()) {
            new SearchTimes(tree.path().resolve("named"), out).run(people);
        }
    }

    private void run(int people) throws IOException {
        if (!Files.exists(data)) {
            Application.open(
                            Config.from(Map.of()),
                            data,
                            Optional.empty(),
                            Clock.systemDefaultZone())
                    .close();
            long begin = System.nanoTime();
            NamedProvince.fill(data, people);
            out.printf("filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        }
        out.printf(
                "%,d people; milliseconds, %d rounds after one for warming%n%-44s %10s %9s %9s%n",
                people, ROUNDS, "", "total", "median", "worst");
        try (Store store = EmbeddedStores.open(data);
                Graph graph = Graph.connect(store, CypherCatalog.load());
                AccountFixture house =
                        new AccountFixture(store, graph, new MovableClock(), Map.of())) {
            String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
            ask("province", house.signedIn("p" + mark, "[{'role':'PROV_ADMIN'}]"));
            ask(
                    "recorder of one enterprise",
                    house.signedIn(
                            "r" + mark,
                            "[{'role':'RECORDER','organisation':'"
                                    + NamedProvince.enterprise(7)
                                    + "'}]"));
        }
    }

    private void ask(String who, Window window) {
        out.println(who);
        try (window) {
            for (Asked asked : ASKED) {
                measure(window, asked);
            }
        }
    }

    private void measure(Window window, Asked asked) {
        double[] times = new double[ROUNDS];
        String path = page(window, asked);
        long total = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Api.Answer answer = window.get(path);
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
            if (answer.status() != 200) {
                out.printf("%-44s answers %d%n", asked.title(), answer.status());
                return;
            }
            total = answer.body().get("total").asLong();
        }
        out.printf(
                "%-44s %,10d %,9.1f %,9.1f%n",
                asked.title(),
                total,
                Times.median(times),
                Arrays.stream(times).max().orElseThrow());
        out.flush();
    }

    /** With the cursor of the page that is asked for: an offset, or found by going there. */
    private static String page(Window window, Asked asked) {
        String path = path(asked);
        String cursor = asked.page() == 1 ? null : next(window, path);
        if (Cursor.ofOffset(PAGE).equals(cursor)) {
            return path + "&cursor=" + Cursor.ofOffset((long) PAGE * (asked.page() - 1));
        }
        for (int page = 2; page < asked.page() && cursor != null; page++) {
            cursor = next(window, path + "&cursor=" + cursor);
        }
        return cursor == null ? path : path + "&cursor=" + cursor;
    }

    private static String next(Window window, String path) {
        return window.get(path).body().path("next").textValue();
    }

    private static String path(Asked asked) {
        StringBuilder path = new StringBuilder("/people");
        for (String part : asked.query().split("&")) {
            int equals = part.indexOf('=') + 1;
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(part, 0, equals)
                    .append(URLEncoder.encode(part.substring(equals), StandardCharsets.UTF_8));
        }
        return path.toString();
    }
}
