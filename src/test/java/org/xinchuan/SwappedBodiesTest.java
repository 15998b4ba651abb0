package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.RoleCaller.Whole;
import org.xinchuan.access.Relation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every field of every body and every filter that can hold an id, as the OpenAPI document tells
 * them, with the id of a record of another enterprise: where that is not public the answer is the
 * one for an id that nobody has, and nothing of the other enterprise is written in any case. What
 * is added to the interface joins by itself or is asked for here by name.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SwappedBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    /** Fields and filters that hold ids, with one of another enterprise for each. */
    private static final Map<String, String> IDS = new TreeMap<>();

    /** Those of records that everybody may know of: studios, their leaders, organisations. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "organisation",
                    "scope",
                    "parent",
                    "parents",
                    "studio",
                    "otherStudios",
                    "adoptedBy",
                    "owner",
                    "innovation",
                    "project",
                    "innovations",
                    "event");

    /** Fields and filters that hold no id of an enterprise's record. */
    private static final Set<String> OTHERS =
            Set.of(
                    ("actor agreementNo asOf batch by birthYear body closedOn cursor current days"
                         + " direction disabled document dueBefore employeeNo endReason endsOn"
                         + " expiresOn field file format foundedOn from gender goal grade grades"
                         + " graduatedOn grants heldOn hiredOn honour identityNumber kind kinds"
                         + " leftOn least level limit loopReason mail maxDepth maxGenerations"
                         + " mentorRoles mine minGrade mode modelWorker name namedOn new next"
                         + " number occupation occurredOn onDate outcomes password phone post"
                         + " programme purpose q reason region resetPassword retiresOn role score"
                         + " selfRatingSince signedOn since startsOn state status text title to"
                         + " type unconfirmed uscc validTo confirmed listed docNo grantedBy"
                         + " fundingYuan removeSecondFactor award ip years benefitYuan completedOn"
                         + " action actions capacity openedOn reviewDue regions indicator period"
                         + " value source unit floor paidOn payer yuan filedOn grantedOn year"
                         + " certNo scheme issuedOn issuer"
                                    // A result says itself what it builds on; nothing is said of
                                    // that one.
                                    + " improves endedOn series dealsYuan rank prize validity"
                                    + " checklist points key severity effectiveFrom rule sort"
                                    + " measure mirror of passedOn class provincial ageBand at"
                                    + " bornFrom bornTo comparedWith honours lineage mentored"
                                    + " organisationLevel yearsInGrade yearsInGradeFrom"
                                    + " yearsInGradeTo overdue"
                                    // Everybody may see a studio; who of its line is counted is
                                    // within reach.
                                    + " studioLineageOf keepFrom keepInto different"
                                    + " columns header on")
                            .split(" "));

    /** Fields with the key of the record that is made, which is the caller's to choose. */
    private static final Set<String> OWN_KEYS = Set.of("id", "code");

    /** A good request of each operation that takes ids, but for them. */
    private static final Map<String, String> BODIES = new TreeMap<>();

    /** Where a partner of another enterprise is named by number, and that side asked. */
    private static final Set<String> PARTNERS =
            Set.of(
                    "POST /pairings mentors",
                    "POST /pairings apprentices",
                    "POST /pairings/check mentors",
                    "POST /pairings/check apprentices");

    /** What writes nothing, so that it may name what is public. */
    private static final Set<String> DRY = Set.of("POST /pairings/check");

    static {
        IDS.put("person", "M-FOREIGN");
        IDS.put("mentor", "M-FOREIGN");
        IDS.put("apprentice", "M-FOREIGN");
        IDS.put("mentors", "M-FOREIGN");
        IDS.put("apprentices", "M-FOREIGN");
        IDS.put("leader", "M-FOREIGN");
        IDS.put("lineageOf", "M-FOREIGN");
        IDS.put("pairsOnly", "M-FOREIGN>M-FOREIGN");
        IDS.put("holder", "person:M-FOREIGN");
        IDS.put("subject", "pairing:A-FOREIGN");
        IDS.put("ids", "M-FOREIGN");
        IDS.put("into", "M-FOREIGN");
        IDS.put("organisation", "F");
        IDS.put("scope", "F");
        IDS.put("parent", "S-FOREIGN");
        IDS.put("parents", "S-FOREIGN");
        IDS.put("studio", "S-FOREIGN");
        IDS.put("otherStudios", "S-FOREIGN");
        IDS.put("adoptedBy", "F");
        IDS.put("owner", "F");
        IDS.put("innovation", "R-FOREIGN");
        IDS.put("innovations", "R-FOREIGN");
        IDS.put("project", "PP-FOREIGN");
        IDS.put("contributors", "M-FOREIGN");
        IDS.put("inventors", "M-FOREIGN");
        IDS.put("event", "V-FOREIGN");
        IDS.put("pairing", "A-FOREIGN");
        BODIES.put("POST /people", "{'name':'新人','organisation':'U'}");
        BODIES.put("PATCH /people/{id}", "{}");
        BODIES.put("POST /people/{id}/merge", "{}");
        BODIES.put("POST /people/{id}/posts", "{'from':'2020-01-01'}");
        BODIES.put("POST /people/{id}/different", "{}");
        BODIES.put(
                "POST /pairings",
                "{'mentors':['L-OWN'],'apprentices':['W2'],'startsOn':'2031','endsOn':'2032'}");
        BODIES.put("POST /pairings/check", "{'mentors':['L-OWN'],'apprentices':['W2']}");
        BODIES.put("PATCH /pairings/{id}", "{}");
        BODIES.put("POST /pairings/{id}/graduation", "{}");
        BODIES.put("POST /pairings/{id}/assessments", "{'kind':'PERIODIC','heldOn':'2020'}");
        BODIES.put("POST /studios", "{'name':'新室','organisation':'U'}");
        BODIES.put("PATCH /studios/{code}", "{}");
        BODIES.put("POST /studios/{code}/people", "{'role':'MEMBER','from':'2020'}");
        BODIES.put("POST /studios/{code}/departures", "{'role':'MEMBER','to':'2020'}");
        BODIES.put("POST /studios/{code}/successions", "{'from':'2020-01-01'}");
        BODIES.put("POST /studios/{code}/namings", "{'level':'GROUP','namedOn':'2020'}");
        BODIES.put("PATCH /studios/{code}/namings/{key}", "{}");
        BODIES.put(
                "POST /pairing-rules",
                "{'key':'mentor.maxActiveApprentices','value':'5','programme':'MASTER_MENTOR'}");
        BODIES.put("POST /naming-rules", "{'key':'naming.minMembers','value':'5','level':'GROUP'}");
        BODIES.put("POST /studios/{code}/origins", "{'kind':'INCUBATED'}");
        BODIES.put("POST /studios/{code}/honours", "{'honour':'none'}");
        BODIES.put("POST /honours", "{'honour':'none'}");
        BODIES.put("POST /innovations", "{'title':'新成果','type':'TECH_PROJECT','studio':'S-OWN'}");
        BODIES.put("PATCH /innovations/{code}", "{}");
        BODIES.put("POST /innovations/{code}/awards", "{'name':'奖','level':'GROUP','year':2020}");
        BODIES.put(
                "POST /ip-assets",
                "{'number':'2021SR9900001','kind':'SOFTWARE_COPYRIGHT','title':'软件',"
                        + "'innovations':['R-OWN']}");
        BODIES.put("PATCH /ip-assets/{number}", "{}");
        BODIES.put("POST /training-bases", "{'name':'新基地','organisation':'U'}");
        BODIES.put("PATCH /training-bases/{code}", "{}");
        BODIES.put(
                "POST /pilot-projects",
                "{'name':'新试点','level':'CITY','status':'PILOT','organisation':'U'}");
        BODIES.put("PATCH /pilot-projects/{code}", "{}");
        BODIES.put("POST /pilot-projects/{code}/states", "{'from':'2020','status':'TYPICAL'}");
        BODIES.put("POST /pilot-projects/{code}/funds", "{'paidOn':'2020','yuan':1}");
        BODIES.put(
                "POST /reported-figures",
                "{'scope':'U','indicator':'I05','period':'2020','value':1}");
        BODIES.put("PATCH /reported-figures/{key}", "{}");
        BODIES.put("POST /people/{id}/skills", "{'scheme':'TITLE','grade':'工程师'}");
        BODIES.put("POST /events", "{'kind':'TRAINING','name':'新培训','organisation':'U'}");
        BODIES.put("PATCH /events/{code}", "{}");
        BODIES.put("POST /events/{code}/people", "{'person':'M-OWN','role':'SPEAKER'}");
        BODIES.put("PATCH /events/{code}/people/{person}/{role}", "{}");
        BODIES.put("POST /organisations", "{'code':'NEW','name':'新单位（演示）','kind':'UNIT'}");
        BODIES.put("PATCH /organisations/{code}", "{}");
        BODIES.put("POST /disputes", "{'text':'不是这样'}");
        BODIES.put("POST /submissions/approvals", "{}");
        BODIES.put("POST /tokens", "{'name':'token','expiresOn':'2023-12-31'}");
        BODIES.put("POST /users", "{'name':'somebody'}");
        BODIES.put("PATCH /users/{name}", "{}");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private AccountFixture house;
    private RoleCaller recorder;
    private JsonNode document;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
        Window window = house.signedIn("one", "[{'role':'RECORDER','organisation':'E1'}]");
        recorder = new RoleCaller(client, house.running().port(), window.cookie(), window.csrf());
        document = house.api().get("/openapi.json").with(200).body();
    }

    @AfterAll
    void stop() {
        client.close();
        house.close();
    }

    /** What is new in the interface is thought about: it holds an id, or it holds none. */
    @Test
    void everyFieldAndFilterIsKnownHere() {
        Set<String> unknown = new TreeSet<>();
        for (String operation : operations("get", "post", "put", "patch")) {
            Set<String> names = new TreeSet<>();
            fields(operation).forEach(field -> names.add(name(field)));
            at(operation)
                    .path("parameters")
                    .forEach(
                            parameter -> {
                                if (parameter.path("in").asText().equals("query")) {
                                    names.add(parameter.path("name").asText());
                                }
                            });
            names.removeIf(
                    name ->
                            IDS.containsKey(name)
                                    || OTHERS.contains(name)
                                    || OWN_KEYS.contains(name));
            names.forEach(name -> unknown.add(operation + " " + name));
        }
        assertThat(unknown).as("say in IDS or OTHERS whether they hold ids").isEmpty();
    }

    @Test
    void noBodyReachesIntoAnotherEnterprise() {
        long before = newest();
        List<String> wrong = new ArrayList<>();
        int fields = 0;
        for (String operation : operations("post", "put", "patch")) {
            for (String field : fields(operation)) {
                String name = name(field);
                if (IDS.containsKey(name)) {
                    fields++;
                    wrong.addAll(swapped(operation, field, name));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(fields).isGreaterThan(25);
        assertThat(subjectsSince(before))
                .as("records of the other enterprise that were written")
                .noneMatch(subject -> subject.contains("FOREIGN") || subject.endsWith(":F"));
    }

    @Test
    void noFilterReachesIntoAnotherEnterprise() {
        List<String> wrong = new ArrayList<>();
        int filters = 0;
        for (String operation : operations("get")) {
            for (JsonNode parameter : at(operation).path("parameters")) {
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query") && IDS.containsKey(name)) {
                    filters++;
                    wrong.addAll(filtered(operation, name));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(filters).isGreaterThan(20);
    }

    /** What is wrong with the answers to a body with an id of another enterprise. */
    private List<String> swapped(String operation, String field, String name) {
        assertThat(BODIES).as("a good body for " + operation).containsKey(operation);
        String id = idOf(operation, name);
        Whole theirs = sent(operation, field, id);
        Whole nobodys = sent(operation, field, nobodys(id));
        String what = operation + " " + field + ": ";
        if (names(theirs)) {
            return List.of(what + "tells of somebody: " + theirs.text());
        }
        if (PARTNERS.contains(operation + " " + name)) {
            return List.of();
        }
        if (isPublic(operation, name)) {
            boolean may =
                    DRY.contains(operation)
                            || theirs.status() >= 400
                            || isMarked(theirs)
                            || theirs.status() == 202;
            return may ? List.of() : List.of(what + "was written: " + theirs.text());
        }
        return plain(theirs).equals(plain(nobodys)) && theirs.status() == nobodys.status()
                ? List.of()
                : List.of(what + theirs.text() + " for theirs, for nobody's " + nobodys.text());
    }

    /** A pairing that counts at once says whom nobody could ask. */
    private static boolean isMarked(Whole answer) {
        return answer.text().contains("\"unconfirmedBy\":[\"F\"]");
    }

    private Whole sent(String operation, String field, String id) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = own(operation.substring(operation.indexOf(' ') + 1));
        ObjectNode body = json(BODIES.get(operation).replace('\'', '"'));
        ObjectNode at = body;
        String[] steps = field.split("/");
        for (int i = 0; i + 1 < steps.length; i++) {
            // A list of records has one, with its first word a good one.
            at = at.putArray(steps[i]).addObject().put("role", "RECORDER");
        }
        String last = steps[steps.length - 1];
        if (isList(operation, field)) {
            at.putArray(last).add(id);
        } else {
            at.put(last, id);
        }
        String etag = method.equals("PATCH") ? house.api().get(path).etag() : null;
        return recorder.send(method, path, body.toString(), etag);
    }

    private List<String> filtered(String operation, String name) {
        String path = own(operation.substring(operation.indexOf(' ') + 1));
        String id = idOf(operation, name);
        Whole theirs = recorder.get(path + "?" + name + "=" + RoleCaller.encoded(id));
        Whole nobodys = recorder.get(path + "?" + name + "=" + RoleCaller.encoded(nobodys(id)));
        String what = operation + "?" + name + ": ";
        if (names(theirs)) {
            return List.of(what + "tells of somebody: " + theirs.text());
        }
        if (isPublic(operation, name)) {
            RoleCaller anybody = new RoleCaller(client, house.running().port(), null, null);
            boolean forAnybody = anybody.get(path).status() != 401;
            return forAnybody || !theirs.text().contains("FOREIGN")
                    ? List.of()
                    : List.of(what + theirs.text());
        }
        return plain(theirs).equals(plain(nobodys)) && theirs.status() == nobodys.status()
                ? List.of()
                : List.of(what + theirs.text() + " for theirs, for nobody's " + nobodys.text());
    }

    private static String name(String field) {
        return field.substring(field.lastIndexOf('/') + 1);
    }

    private static boolean isPublic(String operation, String name) {
        return PUBLIC.contains(name) && !idOf(operation, name).startsWith("M-");
    }

    private static String idOf(String operation, String name) {
        if (name.equals("parent") && operation.contains("/organisations")) {
            return "F";
        }
        return operation.contains("/submissions") && name.equals("ids")
                ? "SUBMISSION-FOREIGN"
                : IDS.get(name);
    }

    private static String nobodys(String id) {
        return id.equals("F") ? "NOBODY0" : id.replace("FOREIGN", "NOBODY0");
    }

    /** Whether an answer has the name or the key of somebody whom the public does not know. */
    private static boolean names(Whole answer) {
        String body = answer.text().substring(answer.text().indexOf('\n'));
        return body.contains(AccessWorld.canary(Relation.FOREIGN));
    }

    private static String own(String path) {
        return path.replace("/people/{id}", "/people/M-OWN")
                .replace("/people/{a}", "/people/M-OWN")
                .replace("/pairings/{id}", "/pairings/A-OWN")
                .replace("/studios/{code}", "/studios/S-OWN")
                .replace("/studios/{a}", "/studios/S-OWN")
                .replace("/relation/{b}", "/relation/D-OWN")
                .replace("/innovations/{code}", "/innovations/R-OWN")
                .replace("/ip-assets/{number}", "/ip-assets/" + AccessWorld.ipAsset(Relation.OWN))
                .replace("/events/{code}", "/events/V-OWN")
                .replace("/training-bases/{code}", "/training-bases/TB-OWN")
                .replace("/pilot-projects/{code}", "/pilot-projects/PP-OWN")
                .replace(
                        "/reported-figures/{key}",
                        "/reported-figures/" + RoleCaller.encoded("U|培训人次|2022"))
                .replace("/organisations/{code}", "/organisations/U")
                .replaceAll("\\{\\w+}", "none");
    }

    private List<String> operations(String... methods) {
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path -> {
                            for (String method : methods) {
                                if (path.getKey().startsWith(API) && path.getValue().has(method)) {
                                    operations.add(
                                            method.toUpperCase(java.util.Locale.ROOT)
                                                    + " "
                                                    + path.getKey().substring(API.length()));
                                }
                            }
                        });
        return operations;
    }

    private JsonNode at(String operation) {
        String[] parts = operation.split(" ");
        return document.path("paths")
                .path(API + parts[1])
                .path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    /** The fields of a body; those of records in it behind the field that holds them. */
    private Set<String> fields(String operation) {
        Set<String> fields = new TreeSet<>();
        collect(schema(operation), "", fields);
        return fields;
    }

    private JsonNode schema(String operation) {
        return at(operation).at("/requestBody/content/application~1json/schema");
    }

    private void collect(JsonNode schema, String before, Set<String> fields) {
        for (var property : resolved(schema).path("properties").properties()) {
            String name = before + property.getKey();
            JsonNode type = property.getValue();
            JsonNode inner = type.has("items") ? type.path("items") : type;
            if (resolved(inner).has("properties")) {
                collect(inner, name + "/", fields);
            } else {
                fields.add(name);
            }
        }
    }

    private boolean isList(String operation, String field) {
        JsonNode schema = schema(operation);
        for (String step : field.split("/")) {
            JsonNode type = resolved(schema).path("properties").path(step);
            schema = type.has("items") ? type : resolved(type);
            if (type.has("items") && resolved(type.path("items")).has("properties")) {
                schema = type.path("items");
            }
        }
        return schema.has("items");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long newest() {
        return house.api()
                .get("/changes", "limit", "1")
                .with(200)
                .body()
                .at("/head/sequence")
                .asLong();
    }

    private List<String> subjectsSince(long sequence) {
        return house.api()
                .get("/changes", "since", Long.toString(sequence), "limit", "1000")
                .with(200)
                .each("items", "subject");
    }

    /** The body without what differs from request to request. */
    private static String plain(Whole answer) {
        return answer.text()
                .substring(answer.text().indexOf('\n'))
                .replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replace("NOBODY0", "FOREIGN");
    }
}
