package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.RoleCaller.Whole;
import org.xinchuan.access.Cell;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Relation;
import org.xinchuan.access.RightsTable;
import org.xinchuan.access.Role;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every cell of the table of rights as a real request: role × operation × where the record stands.
 * What a role may not see carries a canary, which must be in no answer to it at all.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessMatrixTest {

    /** Operations that have no route yet; whoever adds one adds its probe here. */
    private static final Set<Operation> LATER = EnumSet.of(Operation.OPERATE);

    private static final RightsTable TABLE = RightsTable.shipped();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, RoleCaller> callers = new EnumMap<>(Role.class);
    private final Map<Role, Whole> exports = new EnumMap<>(Role.class);
    private final Set<String> agreed = new TreeSet<>();
    private Graph graph;
    private AccountFixture house;

    /** An administrator beside the one among the callers: it takes two to erase somebody. */
    private RoleCaller other;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        this.graph = graph;
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
        for (Role role : Role.values()) {
            callers.put(role, caller(role));
        }
        other = of(house.signedIn("other", "[{'role':'PROV_ADMIN'}]"));
    }

    @AfterAll
    void stop() {
        client.close();
        house.close();
    }

    @Test
    void everyCellIsKept() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : Operation.values()) {
            for (Role role : Role.values()) {
                for (Relation relation : Relation.values()) {
                    cells++;
                    if (!LATER.contains(operation)) {
                        boolean may = TABLE.cell(operation, role).reaches(relation);
                        String seen = probe(operation, role, relation, may);
                        if (!seen.equals("kept")) {
                            wrong.add(operation + " " + role + " " + relation + ": " + seen);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(Operation.values().length * 7 * 7);
    }

    /** All that can be read, of every record, searched for the names of those out of sight. */
    @Test
    void noAnswerNamesAnybodyOutOfSight() {
        JsonNode paths = house.api().get("/openapi.json").with(200).body().get("paths");
        List<String> leaks = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        paths.properties()
                .forEach(
                        path -> {
                            if (path.getValue().has("get") && path.getKey().startsWith("/api/v1")) {
                                String address = path.getKey().substring("/api/v1".length());
                                asked.add(address);
                                boolean file =
                                        path.getValue()
                                                .at("/get/parameters")
                                                .findValuesAsText("name")
                                                .contains("format");
                                if (file && !address.startsWith("/reports/")) {
                                    asked.add(address + "?format=csv");
                                }
                            }
                        });
        assertThat(asked).hasSizeGreaterThan(25);
        for (Role role : Role.values()) {
            for (String path : asked) {
                for (Relation about : about(path)) {
                    Whole answer = callers.get(role).get(filled(path, about));
                    assertThat(answer.status()).as(role + " " + path).isLessThan(500);
                    for (Relation relation : Relation.values()) {
                        boolean sees =
                                TABLE.cell(Operation.SEARCH_PEOPLE, role).reaches(relation)
                                        || TABLE.cell(Operation.READ_PERSON, role)
                                                .reaches(relation);
                        if (!sees && names(answer, relation)) {
                            leaks.add(role + " sees " + relation + " in " + filled(path, about));
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** An address without a key is asked once. */
    private static Set<Relation> about(String path) {
        return path.contains("{") ? EnumSet.allOf(Relation.class) : EnumSet.of(Relation.OWN);
    }

    @Test
    void outOfReachAndAbsentAreTheSameAnswer() {
        for (Role role : List.of(Role.RECORDER, Role.HR_VIEWER)) {
            for (String path : List.of("/people/", "/pairings/")) {
                String far =
                        path.equals("/people/")
                                ? AccessWorld.member(Relation.FOREIGN)
                                : AccessWorld.pairing(Relation.FOREIGN);
                Whole hidden = callers.get(role).get(path + far);
                Whole absent = callers.get(role).get(path + far.replace("FOREIGN", "NOBODY0"));

                assertThat(hidden.status()).isEqualTo(404);
                assertThat(plain(hidden)).isEqualTo(plain(absent).replace("NOBODY0", "FOREIGN"));
            }
        }
    }

    @Test
    void rightsChangeWithTheNextRequest() {
        RoleCaller mover = of(house.signedIn("mover", "[{'role':'RECORDER','organisation':'E1'}]"));
        assertThat(mover.get("/people/W1").status()).isEqualTo(404);

        house.api()
                .patch(
                        "/users/mover",
                        "{'grants':[{'role':'RECORDER','organisation':'F'}]}",
                        "If-Match",
                        house.api().get("/users/mover").etag())
                .with(200);
        assertThat(mover.get("/people/W1").status()).isEqualTo(200);

        house.api()
                .patch(
                        "/people/W1",
                        "{'organisation':'E2'}",
                        "If-Match",
                        house.api().get("/people/W1").etag())
                .with(200);
        assertThat(mover.get("/people/W1").status()).isEqualTo(404);
    }

    @Test
    void nobodyMovesARecordIntoOrOutOfReach() {
        RoleCaller recorder = callers.get(Role.RECORDER);
        String etag = house.api().get("/people/W2").etag();

        for (String elsewhere : List.of("'F'", "'S'", "null")) {
            assertThat(
                            recorder.send(
                                            "PATCH",
                                            "/people/W2",
                                            "{'organisation':" + elsewhere + "}",
                                            etag)
                                    .status())
                    .isEqualTo(403);
        }
        assertThat(house.api().get("/people/W2").body().get("organisation").asText())
                .isEqualTo("U");
        assertThat(recorder.send("PATCH", "/people/W2", "{'organisation':'E1'}", etag).status())
                .isEqualTo(200);
    }

    /** {@code kept}, or what was seen in place of what the cell says. */
    private String probe(Operation operation, Role role, Relation relation, boolean may) {
        RoleCaller who = callers.get(role);
        boolean any = TABLE.cell(operation, role) != Cell.NONE;
        String member = AccessWorld.member(relation);
        return switch (operation) {
            case SIGN_IN -> status(who.get("/session"), 200);
            case READ_PUBLIC -> status(who.get("/studios/" + AccessWorld.studio(relation)), 200);
            case WALK_LINEAGE ->
                    status(
                            who.get("/studios/" + AccessWorld.studio(relation) + "/descendants"),
                            200);
            case READ_STATISTICS -> status(who.get("/reports/I19"), 200);
            case READ_REPORTS ->
                    any
                            ? listed(
                                    who.get("/reports/mentor-load?limit=1000"),
                                    "\"L-" + relation + "\"",
                                    may)
                            : refused(who.get("/reports/mentor-load"), role);
            case SEARCH_PEOPLE -> {
                String q = "q=" + RoleCaller.encoded(AccessWorld.canary(relation));
                String byName = searched(who, q, member, may, any, role);
                yield byName.equals("kept")
                        ? searched(who, "ids=nobody," + member, member, may, any, role)
                        : byName;
            }
            case READ_PERSON -> one(who.get("/people/" + member), may, any, role, 200);
            case READ_PAIRINGS ->
                    one(who.get("/pairings/" + AccessWorld.pairing(relation)), may, any, role, 200);
            case RECORD_PERSON -> recordPerson(who, role, relation, may, any);
            case RECORD_PAIRING -> recordPairing(who, role, relation, may, any);
            case CHANGE_PAIRING ->
                    changed(
                            who,
                            "/pairings/" + AccessWorld.pairing(relation),
                            "{'goal':'" + role + "'}",
                            role,
                            may,
                            any);
            case RECORD_STUDIO ->
                    changed(
                            who,
                            "/studios/" + AccessWorld.studio(relation),
                            "{'field':'" + role + "'}",
                            role,
                            may,
                            any);
            case EDIT_ORGANISATIONS ->
                    AccessWorld.organisation(relation) == null
                            // What is switched for everybody belongs to no organisation.
                            ? switched(who, role, any)
                            : changed(
                                    who,
                                    "/organisations/" + AccessWorld.organisation(relation),
                                    "{'selfRatingSince':'202" + role.ordinal() + "'}",
                                    role,
                                    may,
                                    any);
            case IMPORT -> imported(who, role, relation, may, any);
            case EXPORT -> {
                // A recorder may take out twice a day.
                Whole taken =
                        exports.computeIfAbsent(role, one -> who.get("/exports/graph.csv.zip"));
                yield any ? listed(taken, AccessWorld.canary(relation), may) : refused(taken, role);
            }
            case SET_CONSENT ->
                    one(
                            who.send(
                                    "PUT",
                                    "/people/" + member + "/consent",
                                    "{'kind':'CONTACT','state':'GIVEN','onDate':'2023','document':'"
                                            + role
                                            + "'}",
                                    null),
                            may,
                            any,
                            role,
                            200);
            case REVEAL_IDENTIFIERS -> reveal(who, role, member, may, any);
            case APPROVE_REVEAL -> approveReveal(who, role, relation, any);
            case REQUEST_ERASURE -> requestErasure(who, role, member, may, any);
            case ERASE_PERSON -> erase(who, role, relation, any);
            case GRANT_ROLES -> allowed(who.get("/users"), any, role, 200);
            case READ_CHANGES -> allowed(who.get("/changes"), any, role, 200);
            case READ_DISCLOSURES -> {
                house.api().get("/people/" + member).with(200);
                Whole found = who.get("/disclosures?person=" + member);
                yield any ? listed(found, "\"person:" + member + "\"", may) : refused(found, role);
            }
            case REVIEW -> allowed(who.get("/submissions"), any, role, 200);
            case DISPUTE -> {
                Whole sent =
                        who.send(
                                "POST",
                                "/disputes",
                                "{'subject':'person:" + member + "','text':'不是这样'}",
                                null);
                yield any ? status(sent, may ? 202 : 422) : refused(sent, role);
            }
            case VERIFY_RECORD -> allowed(who.get("/verification"), any, role, 200);
            case OWN_ACCOUNT -> allowed(who.get("/tokens"), any, role, 200);
            case MERGE_PEOPLE ->
                    one(
                            who.send(
                                    "POST",
                                    "/people/" + member + "/merge?mode=check",
                                    "{'into':'L-" + relation + "'}",
                                    null),
                            may,
                            any,
                            role,
                            200);
            case OPERATE -> "has no route";
        };
    }

    /** A new row and one about somebody who is there, judged without being written. */
    private static String imported(
            RoleCaller who, Role role, Relation relation, boolean may, boolean any) {
        String at =
                AccessWorld.organisation(relation) == null
                        ? ""
                        : AccessWorld.organisation(relation);
        String rows =
                "id,name,organisation\nI-1,新人,"
                        + at
                        + "\n"
                        + AccessWorld.member(relation)
                        + ",改名,"
                        + at
                        + "\n";
        Whole asked = who.form("/imports", "people.csv", rows);
        if (!any) {
            return refused(asked, role);
        }
        String first = status(asked, 202);
        if (!first.equals("kept")) {
            return first;
        }
        String path = "/imports/" + asked.text().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        Whole job = who.get(path);
        while (job.text().matches("(?s).*\"state\":\"(WAITING|RUNNING)\".*")) {
            job = who.get(path);
        }
        boolean both = job.text().contains("\"noticeTotal\":" + (may ? 0 : 2));
        String state = "\"state\":\"" + (may ? "DONE" : "REFUSED") + "\"";
        return both && job.text().contains(state) ? "kept" : job.text();
    }

    private String recordPerson(
            RoleCaller who, Role role, Relation relation, boolean may, boolean any) {
        String body =
                "{'name':'新人'"
                        + AccessWorld.field("organisation", AccessWorld.organisation(relation))
                        + "}";
        Whole made = who.send("POST", "/people", body, null);
        if (!any) {
            return refused(made, role);
        }
        String first = status(made, may ? 201 : 403);
        return first.equals("kept")
                ? changed(
                        who,
                        "/people/" + AccessWorld.member(relation),
                        "{'post':'" + role + "'}",
                        role,
                        may,
                        true)
                : first;
    }

    private String recordPairing(
            RoleCaller who, Role role, Relation relation, boolean may, boolean any) {
        String apprentice = "X-" + role + "-" + relation;
        house.api()
                .post(
                        "/people",
                        "{'id':'"
                                + apprentice
                                + "','name':'学徒'"
                                + AccessWorld.field(
                                        "organisation", AccessWorld.organisation(relation))
                                + "}");
        Whole made =
                who.send(
                        "POST",
                        "/pairings",
                        "{'mentors':['L-"
                                + relation
                                + "'],'apprentices':['"
                                + apprentice
                                + "'],'startsOn':'2021'}",
                        null);
        return any ? status(made, may ? 201 : 403) : refused(made, role);
    }

    /** The personnel office sees numbers by consent; an administrator needs another first. */
    private String reveal(RoleCaller who, Role role, String member, boolean may, boolean any) {
        if (agreed.add(member)) {
            TestStore.put(
                    graph,
                    "consent",
                    List.of(
                            Map.of(
                                    "person", member,
                                    "kind", "CONTACT",
                                    "state", "GIVEN",
                                    "onDate", "2023")));
        }
        Whole seen =
                who.send(
                        "POST",
                        "/people/" + member + "/identifiers/reveal",
                        "{'purpose':'CONTACT'}",
                        null);
        return one(seen, may, any, role, role == Role.PROV_ADMIN ? 202 : 200);
    }

    private String approveReveal(RoleCaller who, Role role, Relation relation, boolean any) {
        String member = AccessWorld.member(relation);
        other.send(
                "POST",
                "/people/" + member + "/identifiers/reveal",
                "{'purpose':'LEGAL_DUTY'}",
                null);
        JsonNode waiting = house.api().get("/reveals").with(200).body().get("items");
        for (JsonNode request : waiting) {
            if (request.get("requestedBy").asText().equals("account:other")
                    && request.get("person").asText().equals(member)) {
                String path = "/reveals/" + request.get("id").asText() + "/approval";
                String seen = allowed(who.send("POST", path, "{}", null), any, role, 200);
                // What was approved is used up, so that the next is asked to approve anew.
                other.send(
                        "POST",
                        "/people/" + member + "/identifiers/reveal",
                        "{'purpose':'LEGAL_DUTY'}",
                        null);
                return seen;
            }
        }
        return "no request";
    }

    private String requestErasure(
            RoleCaller who, Role role, String member, boolean may, boolean any) {
        Whole asked = who.send("POST", "/people/" + member + "/erasure", "{'reason':'不再任职'}", null);
        house.api()
                .get("/erasures")
                .with(200)
                .each("items", "id")
                .forEach(
                        id ->
                                house.api()
                                        .post("/erasures/" + id + "/refusal", "{'reason':'留'}")
                                        .with(200));
        return one(asked, may, any, role, 202);
    }

    private String erase(RoleCaller who, Role role, Relation relation, boolean any) {
        String gone = "E-" + role + "-" + relation;
        house.api()
                .post(
                        "/people",
                        "{'id':'"
                                + gone
                                + "','name':'离去'"
                                + AccessWorld.field(
                                        "organisation", AccessWorld.organisation(relation))
                                + "}")
                .with(201);
        other.send("POST", "/people/" + gone + "/erasure", "{'reason':'不再任职'}", null);
        String id = house.api().get("/erasures").with(200).each("items", "id").getFirst();
        Whole approved = who.send("POST", "/erasures/" + id + "/approval", "{}", null);
        if (!any) {
            house.api().post("/erasures/" + id + "/refusal", "{'reason':'留'}").with(200);
        }
        return allowed(approved, any, role, 200);
    }

    /** Throws a switch that stays as it is. */
    private String switched(RoleCaller who, Role role, boolean any) {
        String path = "/settings/peopleRanking";
        String read = allowed(who.get(path), any, role, 200);
        return read.equals("kept")
                ? allowed(
                        who.send("PUT", path, "{'on':true}", house.api().get(path).etag()),
                        any,
                        role,
                        200)
                : read;
    }

    /** Changes a record, with the ETag that it has. */
    private String changed(
            RoleCaller who, String path, String patch, Role role, boolean may, boolean any) {
        String etag = house.api().get(path).with(200).etag();
        return one(who.send("PATCH", path, patch, etag), may, any, role, 200);
    }

    private static String searched(
            RoleCaller who, String query, String id, boolean may, boolean any, Role role) {
        Whole found = who.get("/people?" + query);
        return any ? listed(found, "\"" + id + "\"", may) : refused(found, role);
    }

    private static String one(Whole answer, boolean may, boolean any, Role role, int good) {
        if (!any) {
            return refused(answer, role);
        }
        return status(answer, may ? good : 404);
    }

    private static String allowed(Whole answer, boolean any, Role role, int good) {
        return any ? status(answer, good) : refused(answer, role);
    }

    private static String refused(Whole answer, Role role) {
        return status(answer, role == Role.PUBLIC ? 401 : 403);
    }

    private static String listed(Whole answer, String word, boolean may) {
        String status = status(answer, 200);
        if (!status.equals("kept")) {
            return status;
        }
        return answer.text().contains(word) == may ? "kept" : "listed: " + !may;
    }

    private static String status(Whole answer, int expected) {
        return answer.status() == expected
                ? "kept"
                : answer.status() + " in place of " + expected + " " + answer.text();
    }

    /** Whether the canary is in an answer, or the id as JSON or CSV may write it. */
    private static boolean names(Whole answer, Relation relation) {
        String member = AccessWorld.member(relation);
        return Stream.of(
                        AccessWorld.canary(relation),
                        "\"" + member + "\"",
                        "\n" + member + ",",
                        "," + member + ",")
                .anyMatch(answer.text()::contains);
    }

    private static String filled(String path, Relation about) {
        return path.replace("/people/{id}", "/people/" + AccessWorld.member(about))
                .replace("/people/{a}", "/people/" + AccessWorld.member(about))
                .replace("/pairings/{id}", "/pairings/" + AccessWorld.pairing(about))
                .replace("/documents/{id}", "/documents/" + AccessWorld.document(about))
                .replace(
                        "/training-bases/{code}",
                        "/training-bases/" + AccessWorld.trainingBase(about))
                .replace(
                        "/pilot-projects/{code}",
                        "/pilot-projects/" + AccessWorld.pilotProject(about))
                .replace("/studios/{code}", "/studios/" + AccessWorld.studio(about))
                .replace("/studios/{a}", "/studios/" + AccessWorld.studio(about))
                .replace("/relation/{b}", "/relation/D-" + about)
                .replace(
                        "/organisations/{code}",
                        "/organisations/"
                                + (AccessWorld.organisation(about) == null
                                        ? "E1"
                                        : AccessWorld.organisation(about)))
                .replaceAll("\\{\\w+}", "none");
    }

    /** The body without what differs from request to request. */
    private static String plain(Whole answer) {
        return answer.text()
                .substring(answer.text().indexOf("\n"))
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private RoleCaller caller(Role role) {
        if (role == Role.PUBLIC) {
            return new RoleCaller(client, house.running().port(), null, null);
        }
        String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String grants =
                switch (role) {
                    case RECORDER, HR_VIEWER -> "[{'role':'" + role + "','organisation':'E1'}]";
                    case SUBJECT, PUBLIC -> "[]";
                    default -> "[{'role':'" + role + "'}]";
                };
        if (role == Role.SUBJECT) {
            // The password is set by the account itself; the person was linked by the office.
            String person = AccessWorld.member(Relation.SELF);
            String once =
                    house.api()
                            .post("/users", "{'name':'subject','person':'" + person + "'}")
                            .with(201)
                            .body()
                            .get("oneTimePassword")
                            .asText();
            return of(house.entered(name, once));
        }
        return of(house.signedIn(name, grants));
    }

    private RoleCaller of(Window window) {
        return new RoleCaller(client, house.running().port(), window.cookie(), window.csrf());
    }
}
