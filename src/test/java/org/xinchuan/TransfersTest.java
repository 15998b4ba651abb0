package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.IndexCheck;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.lineage.SnapshotKeeping;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.fact.SlowPosts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * People who moved from one organisation to another are counted where they worked on the day: after
 * imports of posts, changes, merges and undone merges, against a count that reads the graph.
 */
@ExtendWith(TestGraph.class)
final class TransfersTest {

    private static final List<String> UNITS = List.of("E1", "E2", "E3", "E1-A");
    private static final List<String> TRADES = List.of("T1", "T2");
    private static final LocalDate DAY = LocalDate.of(2015, 3, 1);
    private static final int PEOPLE = 12;
    private static final String STATES = "EMPLOYED,COMING,RETIRED,LEFT,DECEASED,UNKNOWN";
    private static final String PEOPLE_AS_STORED =
            """
            MATCH (n:Person)
            RETURN n.status AS status,
              [(n)-[e:EMPLOYED_BY WHERE e.supersededAt IS NULL]->(o) |
                [o.code, e.validFrom, e.validTo]][0] AS employed,
              [(n)-[w:WORKS_AS WHERE w.supersededAt IS NULL]->(t) | t.code][0] AS trade,
              [(n)-[f:HELD_POST WHERE f.supersededAt IS NULL]->(o) |
                [o.code, f.occupation, f.validFrom, f.validTo]] AS posts
            """;

    @TempDir private Path folder;
    private Running running;
    private Api api;
    private int imports;
    private int transfers;

    @BeforeEach
    void start(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
        imported(
                "organisations.csv",
                "code,name,kind,parent",
                "E0,集团（演示）,ENTERPRISE,",
                "E1,一厂（演示）,ENTERPRISE,E0",
                "E1-A,一厂车间（演示）,UNIT,E1",
                "E2,二厂（演示）,ENTERPRISE,E0",
                "E3,三厂（演示）,ENTERPRISE,E0");
        imported("occupations.csv", "code,name", "T1,锅炉", "T2,电气");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void whoMovedIsCountedWhereTheyWorkedAndThePersonSaysSo() throws IOException {
        imported(
                "people.csv",
                "id,name,organisation,hiredOn,occupation",
                "P,程远帆,E2,2010-07-01,T2",
                "Q,陆知远,E1,2010-07-01,T1");
        imported(
                "posts.csv",
                "person,from,organisation,to,occupation",
                "P,2010-07-01,E1-A,2016-12-31,T1");
        assertThat(rows("organisation", "asOf", "2016-12-31")).isEqualTo("{E1=2}");
        assertThat(rows("organisation", "asOf", "2017-01-01")).isEqualTo("{E1=1, E2=1}");
        assertThat(rows("organisation")).isEqualTo("{E1=1, E2=1}");
        assertThat(rows("occupation", "asOf", "2016-12-31")).isEqualTo("{T1=2}");
        assertThat(rows("occupation", "asOf", "2017-01-01")).isEqualTo("{T1=1, T2=1}");
        JsonNode compared =
                counted("by", "organisation", "asOf", "2017-01-01", "comparedWith", "2016-12-31");
        assertThat(compared.get("rows").toString())
                .isEqualTo(
                        "[{\"organisation\":\"E1\",\"count\":1,\"countThen\":2},"
                                + "{\"organisation\":\"E2\",\"count\":1,\"countThen\":0}]");

        JsonNode then = one("organisation", "E1-A", "asOf", "2016-12-31");
        assertThat(then.get("id").asText()).isEqualTo("P");
        assertThat(then.get("organisation").asText()).isEqualTo("E2");
        assertThat(then.get("heldPost").toString())
                .isEqualTo(
                        "{\"organisation\":\"E1-A\",\"organisationName\":\"一厂车间（演示）\","
                                + "\"occupation\":\"T1\",\"occupationName\":\"锅炉\"}");
        assertThat(one("organisation", "E2", "asOf", "2017-01-01").get("heldPost").isNull())
                .isTrue();
    }

    /** Who may be counted is a matter of today, where they worked one of the day. */
    @Test
    void anEnterpriseCountsItsPeopleOfTodayWhereverTheyWorked() throws IOException {
        imported(
                "people.csv",
                "id,name,organisation,hiredOn",
                "CAME,程远帆,E1,2010-07-01",
                "WENT,陆知远,E2,2010-07-01",
                "STAYED,韩水生,E1-A,2010-07-01");
        imported(
                "posts.csv",
                "person,from,organisation,to",
                "CAME,2010-07-01,E2,2016-12-31",
                "WENT,2010-07-01,E1,2016-12-31");
        imported(
                "skills.csv",
                "person,scheme,grade",
                "CAME,EIGHT_LEVEL,SENIOR",
                "WENT,EIGHT_LEVEL,SENIOR",
                "STAYED,EIGHT_LEVEL,JUNIOR");
        String then = "&asOf=2016-12-31";
        try (Window own = personnel("E1")) {
            assertThat(rows(own, "")).isEqualTo("{E1=1, E1-A=1}");
            assertThat(rows(own, then)).isEqualTo("{E1-A=1, E2=1}");
            assertThat(rows(own, then + "&organisation=E1")).isEqualTo("{E1-A=1}");
            assertThat(skilled(own, then)).containsExactly("CAME E2", "STAYED E1-A");
            assertThat(skilled(own, then + "&scope=E1")).containsExactly("STAYED E1-A");
            assertThat(skilled(own, then + "&scope=E2")).containsExactly("CAME E2");
            assertThat(skilled(own, "&scope=E2")).isEmpty();
            assertThat(rows(own, then + "&organisation=E2")).isEqualTo("{E2=1}");
            assertThat(people(own, then + "&by=organisation&at=E2")).containsExactly("CAME");
            assertThat(people(own, then)).containsExactly("CAME", "STAYED");
        }
        try (Window group = personnel("E0")) {
            assertThat(rows(group, then)).isEqualTo("{E1=2, E2=1}");
            assertThat(skilled(group, then)).containsExactly("CAME E2", "STAYED E1-A", "WENT E1");
            assertThat(people(group, then + "&organisation=E1")).containsExactly("STAYED", "WENT");
        }
    }

    private Window personnel(String organisation) {
        String grants = "[{'role':'HR_VIEWER','organisation':'" + organisation + "'}]";
        String name = "hr-" + organisation.toLowerCase(java.util.Locale.ROOT);
        String first =
                api.post("/users", "{'name':'" + name + "','grants':" + grants + "}")
                        .with(201)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        Window window = new Window(running);
        window.signIn(name, first).with(201);
        String own = AccountFixture.PASSWORD;
        window.post("/session/password", "{'current':'" + first + "','new':'" + own + "'}")
                .with(200);
        return window;
    }

    /** Whom I08 counts, with the unit of the day. */
    private static List<String> skilled(Window window, String query) {
        JsonNode items =
                window.get("/reports/I08?limit=50" + query, "Prefer", "wait=60").with(200).body();
        List<String> said = new ArrayList<>();
        for (JsonNode one : items.at("/items/items")) {
            said.add(one.get("person").asText() + " " + one.get("organisation").asText());
        }
        return said;
    }

    private static String rows(Window window, String query) {
        return rows(
                window.get("/pipeline?by=organisation" + query).with(200).body(), "organisation");
    }

    private static List<String> people(Window window, String query) {
        return window.get("/pipeline/people?limit=50" + query).with(200).each("items", "id");
    }

    @Test
    void whoWasHiredLaterElsewhereWorkedUnderTheRecordThatWasMerged() {
        person(
                "'id':'OLD','name':'高远','organisation':'E1','hiredOn':'2000-07','status':'LEFT',"
                        + "'leftOn':'2015-06-30'");
        person(
                "'id':'NEW','name':'高远','organisation':'E2','hiredOn':'2015-08-01','status':'ACTIVE'");
        api.post("/people/OLD/merge", "{'into':'NEW'}").with(200);
        assertThat(rows("organisation", "asOf", "2015-06-30")).isEqualTo("{E1=1}");
        assertThat(rows("status", "asOf", "2015-07-01", "status", STATES)).isEqualTo("{COMING=1}");
        assertThat(rows("organisation", "asOf", "2015-08-01")).isEqualTo("{E2=1}");
        String etag = api.get("/people/NEW/merges").with(200).etag();
        api.delete("/people/NEW/merges/OLD", "If-Match", etag).with(200);
        assertThat(rows("organisation", "asOf", "2015-06-30")).isEqualTo("{E1=1}");
        assertThat(rows("status", "asOf", "2015-07-01", "status", STATES))
                .isEqualTo("{COMING=1, LEFT=1}");
    }

    @Test
    void afterAnyWritesTheCountIsThatOfTheGraphAndTheIndexThatOfARebuild(
            Graph graph, TestGraph.Running store) throws IOException {
        Random random = new Random(49);
        for (int i = 0; i < PEOPLE; i++) {
            person("'id':'P%02d','name':'韩水生'%s".formatted(i, employment(random)));
            String grade = i % 3 == 0 ? "JUNIOR" : "SENIOR";
            api.post(
                            "/people/P%02d/skills".formatted(i),
                            "{'scheme':'EIGHT_LEVEL','grade':'%s','issuedOn':'2014'}"
                                    .formatted(grade))
                    .with(201);
        }
        Snapshot snapshot = kept(graph);
        for (int round = 0; round < 12; round++) {
            if (round % 4 == 1) {
                imported("posts.csv", posts(random));
                snapshot = kept(graph);
            }
            for (int i = 0; i < 4; i++) {
                change(random, store);
            }
            same(store);
            for (int i = -1; i < 10; i += 3) {
                String day = DAY.plusDays(i).toString();
                SameFigures.check(api, "I08", "SKILLED", day, UNITS.get(random.nextInt(4)));
                SameFigures.check(api, "I09", "HIGH_SKILLED", day, UNITS.get(random.nextInt(4)));
            }
            assertThat(new IndexCheck(graph, Optional.of(snapshot)).run()).isEmpty();
        }
        assertThat(transfers).isGreaterThan(3);
    }

    /** A transfer, a correction, a merge, or one undone; what is refused changes nothing. */
    private void change(Random random, TestGraph.Running store) {
        String one = "P%02d".formatted(random.nextInt(PEOPLE));
        String other = "P%02d".formatted(random.nextInt(PEOPLE));
        Api.Answer person = api.get("/people/" + one);
        String id = person.body().path("id").asText(one);
        switch (random.nextInt(9)) {
            case 0 -> api.post("/people/" + id + "/merge", "{'into':'" + other + "'}");
            case 1 -> {
                Api.Answer merges = api.get("/people/" + id + "/merges");
                for (String merged : merges.each("items", "id")) {
                    api.delete("/people/" + id + "/merges/" + merged, "If-Match", merges.etag());
                }
            }
            case 2, 3, 4 -> transfer(random, id, store);
            case 5 -> {
                String from = person.body().path("presentSince").asText("2015");
                Api.Answer back =
                        api.delete(
                                "/people/" + id + "/posts/" + from, "If-Match", person.etag() + "");
                assertThat(back.status()).as(back.text()).isIn(200, 301, 404, 409);
            }
            default ->
                    api.patch(
                            "/people/" + id,
                            "{" + employment(random).substring(1) + "}",
                            "If-Match",
                            String.valueOf(api.get("/people/" + id).etag()));
        }
    }

    /** On no day before a transfer does anybody work elsewhere than they did. */
    private void transfer(Random random, String id, TestGraph.Running store) {
        // Somebody who is there to be moved.
        api.patch(
                "/people/" + id,
                "{'status':null,'leftOn':null,'organisation':'%s'}"
                        .formatted(UNITS.get(random.nextInt(UNITS.size()))),
                "If-Match",
                "*");
        LocalDate from = DAY.plusDays(random.nextInt(20));
        List<String> before = until(from, id, store);
        Api.Answer moved =
                api.post(
                        "/people/" + id + "/posts",
                        "{'organisation':'%s','occupation':%s,'from':'%s'}"
                                .formatted(
                                        UNITS.get(random.nextInt(UNITS.size())),
                                        some(random, TRADES),
                                        from));
        assertThat(moved.status()).as(moved.text()).isIn(201, 301, 404, 409);
        if (moved.status() == 201) {
            transfers++;
        }
        assertThat(until(from, id, store)).as(id + " " + from).isEqualTo(before);
    }

    /** Where somebody works on every day before another; the standing where nowhere. */
    private static List<String> until(LocalDate end, String id, TestGraph.Running store) {
        List<String> days = new ArrayList<>();
        try (Session session = store.driver().session()) {
            for (Record person :
                    session.run(
                                    PEOPLE_AS_STORED.replace("Person)", "Person {personId: $id})"),
                                    Map.of("id", id))
                            .list()) {
                for (LocalDate day = DAY.minusDays(3); day.isBefore(end); day = day.plusDays(1)) {
                    String[] said = slow(person, day).split(" ");
                    // Whoever is not there yet is expected where the newest record says.
                    days.add(said[2].equals("EMPLOYED") ? said[0] : said[2]);
                }
            }
        }
        return days;
    }

    private static String employment(Random random) {
        LocalDate hired = DAY.plusDays(random.nextInt(8));
        return ",'organisation':%s,'occupation':%s,'hiredOn':%s,'leftOn':%s,'status':%s"
                .formatted(
                        some(random, UNITS),
                        some(random, TRADES),
                        some(random, List.of(hired.toString(), "2015")),
                        random.nextInt(4) > 0
                                ? "null"
                                : "'" + hired.plusDays(random.nextInt(300)) + "'",
                        some(random, List.of("ACTIVE", "RETIRED", "LEFT")));
    }

    private static String some(Random random, List<String> words) {
        return random.nextInt(4) == 0
                ? "null"
                : "'" + words.get(random.nextInt(words.size())) + "'";
    }

    /** Rows of posts, begun and ended on the days asked about or beside them. */
    private String[] posts(Random random) {
        Map<String, String> rows = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            String person = "P%02d".formatted(random.nextInt(PEOPLE));
            if (api.get("/people/" + person).status() != 200) {
                // Merged into another.
                continue;
            }
            LocalDate from = DAY.plusDays(random.nextInt(8) - 2L);
            LocalDate to = from.plusDays(random.nextInt(6));
            String first = random.nextInt(6) == 0 ? "" : from.toString();
            rows.put(
                    person + "," + first,
                    ","
                            + UNITS.get(random.nextInt(UNITS.size()))
                            + ","
                            + (random.nextInt(4) == 0 ? "" : to)
                            + ","
                            + (random.nextBoolean() ? "" : TRADES.get(random.nextInt(2))));
        }
        List<String> all = new ArrayList<>(List.of("person,from,organisation,to,occupation"));
        rows.forEach((key, row) -> all.add(key + row));
        return all.toArray(String[]::new);
    }

    private void same(TestGraph.Running store) {
        List<Record> people;
        try (Session session = store.driver().session()) {
            people = session.run(PEOPLE_AS_STORED).list();
        }
        for (int i = -3; i < 12; i++) {
            LocalDate day = DAY.plusDays(i);
            Map<String, Integer> slow = new TreeMap<>();
            people.forEach(person -> slow.merge(slow(person, day), 1, Integer::sum));
            Map<String, Integer> counted = new TreeMap<>();
            for (JsonNode row :
                    counted(
                                    "by",
                                    "organisation,occupation,status",
                                    "organisationLevel",
                                    "20",
                                    "status",
                                    STATES,
                                    "asOf",
                                    day.toString())
                            .get("rows")) {
                counted.put(
                        row.get("organisation").asText()
                                + " "
                                + row.get("occupation").asText()
                                + " "
                                + row.get("status").asText(),
                        row.get("count").asInt());
            }
            assertThat(counted).as(day.toString()).isEqualTo(slow);
        }
    }

    /** Unit, trade and standing of a person of the store on a day. */
    private static String slow(Record person, LocalDate day) {
        List<HeldPost> posts =
                person.get("posts")
                        .asList(
                                post ->
                                        new HeldPost(
                                                post.get(0).asString(),
                                                post.get(1).asString(null),
                                                day(post.get(2)),
                                                day(post.get(3))));
        Value employed = person.get("employed");
        String unit = employed.isNull() ? "NONE" : employed.get(0).asString();
        LocalDate hired = employed.isNull() ? null : day(employed.get(1));
        LocalDate left = employed.isNull() ? null : day(employed.get(2));
        String standing = person.get("status").asString("ACTIVE");
        String trade = person.get("trade").asString("NONE");
        HeldPost post = SlowPosts.on(day, posts, hired);
        String status;
        if (left != null && !left.isAfter(day)) {
            status = standing.equals("ACTIVE") ? "LEFT" : standing;
        } else if (post != null) {
            status = "EMPLOYED";
        } else if (!employed.isNull() && hired != null && hired.isAfter(day)) {
            status = "COMING";
        } else if (employed.isNull()) {
            status = standing.equals("ACTIVE") ? "UNKNOWN" : standing;
        } else {
            status = left == null && !standing.equals("ACTIVE") ? standing : "EMPLOYED";
        }
        return (post == null ? unit : post.organisation())
                + " "
                + (post == null || post.occupation() == null ? trade : post.occupation())
                + " "
                + status;
    }

    private static LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    private String rows(String facet, String... query) {
        return rows(counted(and(query, "by", facet)), facet);
    }

    private static String rows(JsonNode answer, String facet) {
        Map<String, Integer> rows = new TreeMap<>();
        for (JsonNode row : answer.get("rows")) {
            rows.put(row.get(facet).asText(), row.get("count").asInt());
        }
        return rows.toString();
    }

    private JsonNode counted(String... query) {
        return api.get("/pipeline", query).with(200).body();
    }

    /** The only person who is counted. */
    private JsonNode one(String... query) {
        JsonNode items = api.get("/pipeline/people", query).with(200).body().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String[] and(String[] query, String... more) {
        List<String> all = new ArrayList<>(List.of(query));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void person(String json) {
        api.post("/people", "{" + json + "}").with(201);
    }

    /** Imports one file through the server. */
    private void imported(String file, String... lines) throws IOException {
        Path from = Files.createDirectory(folder.resolve("in" + imports++));
        Files.write(from.resolve(file), List.of(lines));
        StringWriter err = new StringWriter();
        try (TerminalProgress progress = TerminalProgress.on(new PrintWriter(err, true))) {
            int code =
                    new ServerExchange(
                                    "http://127.0.0.1:" + running.port(),
                                    Config.from(Map.of("XINCHUAN_TOKEN", Api.TOKEN)),
                                    new PrintWriter(new StringWriter(), true),
                                    new PrintWriter(err, true))
                            .importFolder(from, progress);
            assertThat(code).as(err.toString()).isZero();
        }
    }

    private Snapshot kept(Graph graph) {
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(index));
        follower.load();
        Snapshot snapshot = new Snapshot(folder.resolve("kept"));
        new SnapshotKeeping(snapshot, index, follower, new Changes(graph)).end();
        return snapshot;
    }
}
