package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import org.xinchuan.Api.Answer;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.identifier.IdentifierSettings;
import org.xinchuan.identifier.Identifiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Identity numbers and phones: masked, revealed on the record, and in clear nowhere else. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentifierTest {

    /** Examples of the standard; of nobody. */
    private static final String NUMBER = "11010519491231002X";

    private static final String PHONE = "13812345678";
    private static final String LOOKUP = "/people/lookup";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private AccountFixture house;
    private Window recorder;
    private Window office;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        log.start();
        root().addAppender(log);
        house = new AccountFixture(store, graph);
        for (String code : List.of("E1", "E2")) {
            house.api()
                    .post(
                            "/organisations",
                            "{'code':'" + code + "','name':'单位（演示）','kind':'ENTERPRISE'}")
                    .with(201);
        }
        for (String person : List.of("P1,E1", "P2,E2", "P3,E1", "P4,E1", "P5,E1", "P6,E1")) {
            String[] one = person.split(",");
            house.api()
                    .post(
                            "/people",
                            "{'id':'" + one[0] + "','name':'某某','organisation':'" + one[1] + "'}")
                    .with(201);
        }
        recorder = house.signedIn("recorder", "[{'role':'RECORDER','organisation':'E1'}]");
        office = house.signedIn("office", "[{'role':'HR_VIEWER','organisation':'E1'}]");
        recorder.put(identifiers("P1"), numbers(NUMBER, PHONE)).with(200);
    }

    @AfterAll
    void stop() {
        root().detachAppender(log);
        office.close();
        recorder.close();
        house.close();
    }

    @Test
    void numbersAreShownMasked() {
        Answer masked = office.get(identifiers("P1")).with(200);

        assertThat(masked.body().get("identityNumber").asText()).isEqualTo("**************002X");
        assertThat(masked.body().get("phone").asText()).isEqualTo("138****5678");
        office.get(identifiers("P2")).refused(404, "NOT_FOUND");
    }

    @Test
    void aWrongNumberIsRefusedWithoutBeingRepeated() {
        Answer wrong = recorder.put(identifiers("P3"), numbers("110105194912310021", "12345"));

        wrong.refused(422, "IDENTITY_NUMBER_INVALID", "/identityNumber", "/phone");
        assertThat(wrong.text()).doesNotContain("1949", "12345");
        Answer number = recorder.put(identifiers("P3"), "{'identityNumber':110105194912310021}");
        assertThat(number.with(400).text()).doesNotContain("1949");
        recorder.put(identifiers("P3"), numbers(NUMBER, PHONE))
                .refused(409, "IDENTITY_NUMBER_TAKEN", "/identityNumber");
        recorder.put(identifiers("P2"), numbers(NUMBER, PHONE)).refused(404, "NOT_FOUND");
    }

    @Test
    void whatIsLeftOutIsForgotten() {
        recorder.put(identifiers("P4"), "{'phone':'" + PHONE + "'}").with(200);
        recorder.put(identifiers("P4"), "{}").with(200);

        assertThat(office.get(identifiers("P4")).with(200).body().get("phone").isNull()).isTrue();
    }

    @Test
    void outOfReachAndAbsentAreLookedUpAlike() {
        house.api().put(identifiers("P2"), numbers(valid("4405241980010100"), null)).with(200);

        Answer mine = office.post(LOOKUP, "{'identityNumber':'" + NUMBER + "'}").with(200);
        Answer theirs =
                office.post(LOOKUP, "{'identityNumber':'" + valid("4405241980010100") + "'}");
        Answer nobodys =
                office.post(LOOKUP, "{'identityNumber':'" + valid("4405241981010100") + "'}");

        assertThat(mine.each("items", "id")).containsExactly("P1");
        assertThat(theirs.with(200).text()).isEqualTo(nobodys.with(200).text());
        assertThat(theirs.each("items", "id")).isEmpty();
    }

    @Test
    void numbersCannotBeTriedOut() {
        try (Window curious =
                house.signedIn("curious", "[{'role':'HR_VIEWER','organisation':'E1'}]")) {
            String ask = "{'identityNumber':'" + NUMBER + "'}";
            for (int minute = 0; minute < 10; minute++) {
                for (int i = 0; i < 10; i++) {
                    curious.post(LOOKUP, ask).with(200);
                }
                curious.post(LOOKUP, ask).refused(429, "TOO_OFTEN");
                house.clock().forward(Duration.ofSeconds(61));
            }
            // A hundred a day, however slowly.
            curious.post(LOOKUP, ask).refused(429, "TOO_OFTEN");
        }
    }

    @Test
    void theOfficeSeesClearNumbersByConsentAndOnTheRecord() {
        String reveal = identifiers("P1") + "/reveal";
        office.post(reveal, "{'purpose':'CONTACT'}").refused(403, "CONTACT_CONSENT_MISSING");
        recorder.put(
                        "/people/P1/consent",
                        "{'kind':'CONTACT','state':'GIVEN','onDate':'2023','document':'1'}")
                .with(200);
        office.post(reveal, "{}").refused(422, "REQUIRED_EMPTY", "/purpose");
        office.post(identifiers("P2") + "/reveal", "{'purpose':'CONTACT'}")
                .refused(404, "NOT_FOUND");
        recorder.post(reveal, "{'purpose':'CONTACT'}").refused(403, "FORBIDDEN");

        Answer clear = office.post(reveal, "{'purpose':'CONTACT'}").with(200);

        assertThat(clear.body().get("identityNumber").asText()).isEqualTo(NUMBER);
        assertThat(clear.body().get("phone").asText()).isEqualTo(PHONE);
        var changes = house.api().get("/changes", "limit", "1000").with(200).body().get("items");
        List<String> seen = new ArrayList<>();
        changes.forEach(
                change -> {
                    if (change.get("operation").asText().equals("person.reveal")
                            && change.get("actor").asText().equals("account:office")) {
                        seen.add(change.get("subject").asText() + change.get("fields"));
                    }
                });
        assertThat(seen).contains("person:P1[\"identityNumber\",\"phone\",\"CONTACT\"]");
        for (int i = seen.size() + 1; i <= 20; i++) {
            office.post(reveal, "{'purpose':'CONTACT'}");
        }
        office.post(reveal, "{'purpose':'CONTACT'}").refused(429, "TOO_OFTEN");
    }

    @Test
    void anAdministratorNeedsAnother() {
        try (Window first = house.signedIn("first", "[{'role':'PROV_ADMIN'}]");
                Window second = house.signedIn("second", "[{'role':'PROV_ADMIN'}]")) {
            String reveal = identifiers("P1") + "/reveal";
            Answer asked = first.post(reveal, "{'purpose':'LEGAL_DUTY'}").with(202);
            String approval = "/reveals/" + asked.body().get("id").asText() + "/approval";

            assertThat(asked.text()).doesNotContain(NUMBER, PHONE);
            first.post(approval, "{}").refused(403, "NEEDS_ANOTHER");
            first.post(reveal, "{'purpose':'LEGAL_DUTY'}").with(202);
            second.post(approval, "{}").with(200);
            second.post(reveal, "{'purpose':'LEGAL_DUTY'}").with(202);
            first.post(reveal, "{'purpose':'CERTIFICATE'}").with(202);
            assertThat(first.post(reveal, "{'purpose':'LEGAL_DUTY'}").with(200).text())
                    .contains(NUMBER, PHONE);
            first.post(reveal, "{'purpose':'LEGAL_DUTY'}").with(202);
        }
    }

    /** By a clock of its own: a day ends every session. */
    @Test
    void anApprovalIsGoodForADayAndARefusalForNothing(Store store, Graph graph) throws IOException {
        try (AccountFixture other = new AccountFixture(store, graph);
                Window first = other.signedIn("asks", "[{'role':'PROV_ADMIN'}]");
                Window second = other.signedIn("decides", "[{'role':'PROV_ADMIN'}]");
                Window back = other.window()) {
            String reveal = identifiers("P1") + "/reveal";
            String ask = "{'purpose':'VERIFY_IDENTITY'}";
            decided(first.post(reveal, ask).with(202), second, "refusal");
            String again = decided(first.post(reveal, ask).with(202), second, "approval");

            second.post("/reveals/" + again + "/refusal", "{}").refused(404, "NOT_FOUND");
            other.clock().forward(Duration.ofMinutes(24 * 60 + 1));
            back.signIn("asks", AccountFixture.PASSWORD).with(201);
            Answer late = back.post(reveal, ask).with(202);
            assertThat(late.body().get("id").asText()).isNotEqualTo(again);
        }
    }

    private static String decided(Answer asked, Window by, String decision) {
        String id = asked.body().get("id").asText();
        by.post("/reveals/" + id + "/" + decision, "{}").with(200);
        return id;
    }

    /** The limits stand in the record: a server that has just begun counts what was before. */
    @Test
    void aRestartForgetsNoLookUp(Store store, Graph graph) throws IOException {
        try (Window curious =
                        house.signedIn("restart", "[{'role':'HR_VIEWER','organisation':'E1'}]");
                AccountFixture other = new AccountFixture(store, graph, house.clock());
                Window again = other.window()) {
            String ask = "{'identityNumber':'" + NUMBER + "'}";
            for (int i = 0; i < 6; i++) {
                curious.post(LOOKUP, ask).with(200);
            }
            again.signIn("restart", AccountFixture.PASSWORD).with(201);
            for (int i = 6; i < 10; i++) {
                again.post(LOOKUP, ask).with(200);
            }
            again.post(LOOKUP, ask).refused(429, "TOO_OFTEN");
            again.post(LOOKUP, "{'identityNumber':'" + valid("4405241982010100") + "'}")
                    .refused(429, "TOO_OFTEN");
        }
        List<String> subjects = new ArrayList<>();
        graph.readAll("read/disclosure/since", Map.of("since", 0, "limit", 10_000))
                .forEach(
                        row -> {
                            if (row.text("actor").equals("account:restart")) {
                                subjects.add(row.text("operation") + " " + row.text("subject"));
                            }
                        });
        assertThat(subjects).hasSize(10).containsOnly("LOOK_UP_PERSON person:P1");
    }

    @Test
    void anErasureDestroysTheKeyToo(TestGraph.Running store) {
        recorder.put(identifiers("P5"), "{'phone':'13987654321'}").with(200);
        house.api().post("/people/P5/erasure", "{'reason':'本人要求'}").with(200);

        assertThat(house.api().get(identifiers("P5")).with(200).body().get("phone").isNull())
                .isTrue();
        recorder.put(identifiers("P5"), "{'phone':'13987654321'}")
                .refused(409, "PERSON_ERASED", "");
        try (Session session = store.driver().session()) {
            assertThat(session.run("MATCH (i:Identifiers {person: 'P5'}) RETURN i").list())
                    .isEmpty();
        }
    }

    /** The log, an answer to what broke, the store and the export. */
    @Test
    void theyAreInClearNowhere(TestGraph.Running store, Graph graph, @TempDir Path folder)
            throws IOException {
        List<String> gone = List.of(NUMBER, PHONE, "13987654321", "110105194912310021");
        recorder.put(identifiers("P3"), "{'identityNumber':110105194912310021}").with(400);
        office.post(LOOKUP, "{'identityNumber':'" + NUMBER + "'}").with(200);
        house.api().post(identifiers("P1") + "/reveal", "{'purpose':'CONTACT'}").with(200);
        recorder.put(identifiers("P6"), "{'phone':'" + PHONE + "'}").with(200);
        try (Session session = store.driver().session()) {
            session.run("MATCH (i:Identifiers {person: 'P6'}) SET i.phoneEnc = i.key").consume();
            Answer broken = office.get(identifiers("P6")).with(500);
            assertThat(gone).noneMatch(broken.text()::contains);
            session.run("MATCH (i:Identifiers {person: 'P6'}) DETACH DELETE i").consume();
            for (Record row : session.run("MATCH (n) RETURN properties(n) AS p").list()) {
                String text = row.get("p").asMap().toString();
                assertThat(gone).as(text).noneMatch(text::contains);
            }
        }
        new Exports(graph).write(folder, Progress.none());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(gone).as(file.toString()).noneMatch(text::contains);
            }
        }
        List<ILoggingEvent> events = List.copyOf(log.list);
        assertThat(events).anyMatch(event -> event.getThrowableProxy() != null);
        for (ILoggingEvent event : events) {
            String line =
                    event.getFormattedMessage()
                            + event.getKeyValuePairs()
                            + ThrowableProxyUtil.asString(event.getThrowableProxy());
            assertThat(gone).as(line).noneMatch(line::contains);
        }
    }

    @Test
    void anotherKeyFileOrNoneEndsTheStart(Graph graph, @TempDir Path folder) throws IOException {
        Path other = folder.resolve("other");
        Path here = folder.resolve("identifiers.key");

        assertThatThrownBy(() -> open(graph, Optional.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The store has sealed numbers, and the key file "
                                + other
                                + " is not there.");
        assertThatThrownBy(() -> open(graph, Optional.empty()))
                .hasMessage("XINCHUAN_IDENTIFIERS is on, but XINCHUAN_KEY_FILE is missing.");
        Files.writeString(here, ("0".repeat(64) + "\n").repeat(2));
        Files.setPosixFilePermissions(
                here, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> open(graph, Optional.of(here)))
                .hasMessage("The key file " + here + " is not the one of this store.");
        assertThat(Identifiers.open(IdentifierSettings.OFF, graph, Optional.of(folder))).isEmpty();
        assertThat(Config.from(Map.of()).identifiers()).isEqualTo(IdentifierSettings.OFF);
    }

    private static void open(Graph graph, Optional<Path> file) throws IOException {
        Identifiers.open(new IdentifierSettings(true, file), graph, Optional.empty());
    }

    private static String identifiers(String person) {
        return "/people/" + person + "/identifiers";
    }

    private static String numbers(String number, String phone) {
        return "{'identityNumber':'"
                + number
                + "'"
                + (phone == null ? "" : ",'phone':'" + phone + "'")
                + "}";
    }

    /** A number with the check character of ISO 7064 MOD 11-2, worked out the slow way. */
    private static String valid(String seventeenButOne) {
        String body = seventeenButOne + "1";
        for (char check : "0123456789X".toCharArray()) {
            int sum = check == 'X' ? 10 : check - '0';
            for (int i = 0; i < 17; i++) {
                int weight = 1;
                for (int power = 0; power < 17 - i; power++) {
                    weight = weight * 2 % 11;
                }
                sum += (body.charAt(i) - '0') * weight;
            }
            if (sum % 11 == 1) {
                return body + check;
            }
        }
        throw new IllegalStateException(body);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
