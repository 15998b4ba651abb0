package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Three servers on one store over Bolt, each with an index and a snapshot of its own: whichever is
 * asked for at least a change answers what a rebuild from the store would.
 */
@ExtendWith(TestGraph.class)
final class SeveralServersTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final int SERVERS = 3;
    private static final int PEOPLE = 12;
    private static final int ROUNDS = 12;
    private static final int STEPS = 15;
    private static final int STUDIOS = 4;
    private static final int WRITES = 4;
    private static final int MOVED = 301;
    private static final String AT_LEAST = "Xinchuan-At-Least";

    @TempDir private Path folder;
    private final List<RemoteServer> servers = new ArrayList<>();

    /** Merges to be undone: the ids of who stays and of who went, the latest first. */
    private final Deque<List<String>> merges = new ConcurrentLinkedDeque<>();

    @BeforeEach
    void start(Store store) throws IOException {
        for (int i = 0; i < SERVERS; i++) {
            servers.add(RemoteServer.start(store, folder.resolve("server" + i)));
        }
    }

    @AfterEach
    void stop() {
        servers.forEach(RemoteServer::close);
    }

    @Test
    void everyOneIsInStepAfterRandomWritesOnEach(Graph graph) throws Exception {
        people("R", PEOPLE);
        people("M", 2);
        studios();
        api(0).post("/people/M1/merge", "{'into':'M0'}").with(200);
        Random random = new Random(12);
        AtomicInteger pairings = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            long[] seeds = random.longs(SERVERS).toArray();
            Together.all(
                    SERVERS,
                    i -> {
                        Random own = new Random(seeds[i]);
                        for (int step = 0; step < WRITES; step++) {
                            write(api(i), own, pairings);
                        }
                        return i;
                    });
            long head = new Changes(graph).head().sequence();
            Lineage fresh = rebuilt(graph).now();
            for (int i = 0; i < SERVERS; i++) {
                String person = "R" + random.nextInt(PEOPLE);
                String as = "round %d, server %d, %s".formatted(round, i, person);
                Api.Answer told = api(i).getWith(line(person), AT_LEAST, "" + head);
                if (told.status() == MOVED) {
                    assertThat(fresh.person(person)).as(as).isEmpty();
                } else {
                    assertThat(named(told.with(200)))
                            .as(as)
                            .isEqualTo(named(fresh.people(), person));
                }
                assertThat(grown(api(i))).as(as).isEqualTo(grown(fresh));
            }
        }
        // Whether one of the random merges was undone is a matter of luck.
        assertThat(undo(api(1), List.of("M0", "M1"))).isEqualTo(200);
        long head = new Changes(graph).head().sequence();
        assertThat(rebuilt(graph).now().person("M1")).isPresent();
        for (int i = 0; i < SERVERS; i++) {
            api(i).getWith("/people/M1", AT_LEAST, "" + head).with(200);
        }
    }

    /** What pairings are judged by is in the memory of each. */
    @Test
    void aRuleAndAMoveOnOneJudgeTheNextPairingOnAnother() {
        people("R", 4);
        api(0).post("/organisations", "{'code':'X','name':'甲公司','kind':'ENTERPRISE'}").with(201);
        api(0).post("/organisations", "{'code':'U','name':'乙公司','kind':'ENTERPRISE'}").with(201);
        api(1).post("/pairings", ofYear("J0", "R1")).with(201);

        api(0).post(
                        "/pairing-rules",
                        "{'key':'term.maxMonths','scope':'X','value':'6','severity':'BLOCK'}")
                .with(201);
        api(1).post("/pairings", ofYear("J1", "R2")).with(201);
        Api.Answer unit = api(2).get("/organisations/U").with(200);
        api(2).patch("/organisations/U", "{'parent':'X'}", "If-Match", unit.etag()).with(200);
        api(1).post("/pairings", ofYear("J2", "R3")).refused(409, "TERM_TOO_LONG", "/endsOn");
        api(0).post(
                        "/pairing-rules",
                        "{'key':'term.maxMonths','scope':'X','severity':'BLOCK',"
                                + "'effectiveFrom':'2020'}")
                .with(201);
        api(2).post("/pairings", ofYear("J2", "R3")).with(201);
    }

    private static String ofYear(String id, String apprentice) {
        return "{'id':'%s','mentors':['R0'],'apprentices':['%s'],'organisation':'U'"
                .formatted(id, apprentice)
                .concat(",'startsOn':'2021-01','endsOn':'2021-12','status':'ACTIVE'}");
    }

    /** Studios led by the first people, each founded after the one before. */
    private void studios() {
        for (int i = 0; i < STUDIOS; i++) {
            api(0).post(
                            "/studios",
                            "{'code':'T%d','name':'室','foundedOn':'%d'}".formatted(i, 2006 + 6 * i))
                    .with(201);
            api(0).post(
                            "/studios/T%d/people".formatted(i),
                            "{'person':'R%d','role':'LEADER','from':'%d'}"
                                    .formatted(i, 2006 + 6 * i))
                    .with(201);
        }
    }

    /** The studios that grew out of the first, with their parents. */
    private static List<String> grown(Api api) {
        List<String> grown = new ArrayList<>();
        for (JsonNode one :
                api.get("/studios/T0/descendants", "minGrade", "E", "asOf", TODAY.toString())
                        .with(200)
                        .body()
                        .get("studios")) {
            one.get("parents")
                    .forEach(
                            parent ->
                                    grown.add(
                                            one.get("code").asText()
                                                    + parent.get("code").asText()
                                                    + parent.get("grade").asText()));
        }
        grown.sort(null);
        return grown;
    }

    private static List<String> grown(Lineage lineage) {
        return lineage
                .studios()
                .descendants("T0", DescentQuestion.asOf(TODAY).withMinGrade(Grade.E))
                .orElseThrow()
                .studios()
                .stream()
                .flatMap(
                        one ->
                                one.parents().stream()
                                        .map(link -> one.code() + link.parent() + link.grade()))
                .sorted()
                .toList();
    }

    @Test
    void everyAnswerHasWhatWasAnsweredBeforeAndNothingOfLater() throws Exception {
        List<Chain> chains =
                List.of(
                        new Chain("X", people("X", STEPS + 1)),
                        new Chain("Y", people("Y", STEPS + 1)));
        Together.all(
                2 + SERVERS,
                i -> {
                    if (i < 2) {
                        // Each writer has a line of its own and writes on a server of its own.
                        chains.get(i).grow(api(i));
                    } else {
                        chains.forEach(chain -> chain.watch(api(i - 2)));
                    }
                    return i;
                });
        for (Chain chain : chains) {
            assertThat(chain.done.get()).isEqualTo(STEPS);
        }
    }

    @Test
    void aServerThatWasStoppedCatchesUpFromItsSnapshot(Store store, Graph graph) throws Exception {
        people("S", 5);
        teach(api(0), "T1", "S0", "S1");
        long before = teach(api(0), "T2", "S1", "S2").sequence();
        assertThat(named(api(2).getWith(line("S0"), AT_LEAST, "" + before).with(200)))
                .containsExactly("S1 甲", "S2 甲");
        servers.remove(2).close();
        Snapshot snapshot = new Snapshot(folder.resolve("server2"));
        Snapshot.Kept kept = snapshot.read().orElseThrow();
        assertThat(kept.head().sequence()).isGreaterThanOrEqualTo(before);
        // Somebody whom only the snapshot knows, to tell a start from it from a rebuild.
        snapshot.write(
                new Snapshot.Kept(
                        kept.head(),
                        kept.people()
                                .change()
                                .put(new PersonFact("MARK", "只在快照里", null, false))
                                .done()));
        teach(api(0), "T3", "S2", "S3");
        api(1).post("/pairings/T1/void", "{}").with(200);
        long after = teach(api(1), "T4", "S0", "S4").sequence();

        RemoteServer again = RemoteServer.start(store, folder.resolve("server2"));
        servers.add(again);
        PeopleLines fresh = rebuilt(graph).now().people();
        for (String person : List.of("S0", "S1", "S2")) {
            Api.Answer answer = again.api().getWith(line(person), AT_LEAST, "" + after).with(200);
            assertThat(named(answer)).isEqualTo(named(fresh, person));
        }
        assertThat(named(again.api().get(line("S1")).with(200))).containsExactly("S2 甲", "S3 甲");
        LineageIndex started = new LineageIndex(graph, Optional.of(snapshot));
        started.load();
        assertThat(started.now().person("MARK")).isPresent();
    }

    private Api api(int server) {
        return servers.get(server).api();
    }

    /** Records people; answers the sequence number of the last. */
    private long people(String prefix, int count) {
        long last = 0;
        for (int i = 0; i < count; i++) {
            String person = "{'id':'%s%d','name':'甲'}".formatted(prefix, i);
            last = api(0).post("/people", person).with(201).sequence();
        }
        return last;
    }

    /** One write of some kind; it may be refused, as others write at the same time. */
    private int write(Api api, Random random, AtomicInteger pairings) {
        String person = "R" + random.nextInt(PEOPLE);
        String pairing = "W" + random.nextInt(Math.max(1, pairings.get()));
        return switch (random.nextInt(8)) {
            case 0 -> {
                Api.Answer known = api.get("/people/" + person);
                if (known.status() == MOVED) {
                    yield MOVED;
                }
                String name = "{'name':'%s'}".formatted("甲乙丙丁".charAt(random.nextInt(4)) + "某");
                yield api.patch("/people/" + person, name, "If-Match", known.etag()).status();
            }
            case 1 -> api.post("/pairings/" + pairing + "/void", "{}").status();
            case 2 -> {
                String into = "R" + random.nextInt(PEOPLE);
                String body = "{'into':'%s','keepInto':['name']}".formatted(into);
                int status = api.post("/people/" + person + "/merge", body).status();
                if (status == 200) {
                    merges.push(List.of(into, person));
                }
                yield status;
            }
            case 3 -> {
                List<String> two = merges.poll();
                yield two == null ? MOVED : undo(api, two);
            }
            default ->
                    api.post(
                                    "/pairings",
                                    "{'id':'W%d','mentors':['%s'],'apprentices':['R%d'],'startsOn':'%d'}"
                                            .formatted(
                                                    pairings.getAndIncrement(),
                                                    person,
                                                    random.nextInt(PEOPLE),
                                                    2000 + random.nextInt(30)))
                            .status();
        };
    }

    /** Undoes a merge, unless the one is merged into somebody else meanwhile. */
    private static int undo(Api api, List<String> two) {
        String path = "/people/" + two.getFirst() + "/merges";
        String etag = api.get(path).etag();
        return etag == null
                ? MOVED
                : api.delete(path + "/" + two.getLast(), "If-Match", etag).status();
    }

    private static Api.Answer teach(Api api, String id, String mentor, String apprentice) {
        return api.post(
                        "/pairings",
                        "{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'2020'}"
                                .formatted(id, mentor, apprentice))
                .with(201);
    }

    private static LineageIndex rebuilt(Graph graph) {
        LineageIndex index = new LineageIndex(graph);
        index.load();
        return index;
    }

    private static String line(String person) {
        return "/people/" + person + "/descendants?limit=100";
    }

    private static List<String> named(Api.Answer answer) {
        List<String> named = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            named.add(item.path("id").asText() + " " + item.path("name").asText());
        }
        return named;
    }

    private static List<String> named(PeopleLines lines, String person) {
        return lines.descendants(person, TODAY, PeopleLines.NO_LIMIT).page(0, 100).stream()
                .map(one -> one.id() + " " + lines.person(one.id()).orElseThrow().name())
                .toList();
    }

    /** A line that grows by one apprentice at every step: its length tells which state one sees. */
    private static final class Chain {

        private final String prefix;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicLong sequence;

        /**
         * @param recorded the sequence number at which its people are all recorded
         */
        private Chain(String prefix, long recorded) {
            this.prefix = prefix;
            this.sequence = new AtomicLong(recorded);
        }

        private void grow(Api api) {
            for (int step = 1; step <= STEPS; step++) {
                begun.set(step);
                sequence.set(
                        teach(api, prefix + "-" + step, prefix + (step - 1), prefix + step)
                                .sequence());
                done.set(step);
            }
        }

        private void watch(Api api) {
            int seen = 0;
            while (seen < STEPS) {
                int least = done.get();
                long at = sequence.get();
                int length =
                        api.getWith(line(prefix + "0"), AT_LEAST, "" + at)
                                .with(200)
                                .body()
                                .get("count")
                                .asInt();
                assertThat(length).isBetween(Math.max(seen, least), begun.get());
                seen = length;
            }
        }
    }
}
