package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What administrators switch off holds on every server of the store from the next request on. */
@ExtendWith(TestGraph.class)
final class SettingsTest {

    private static final String RANKING = "/settings/peopleRanking";
    private static final String ADMINISTRATOR = "[{'role':'PROV_ADMIN'}]";

    @Test
    void rankingsOfPeopleAreSwitchedOffAndOnEverywhereAtOnce(Graph graph, Store store)
            throws IOException {
        try (AccountFixture house = new AccountFixture(store, graph)) {
            line(house.api());
            // A second server on the store, which hears of no change of the first one by itself.
            try (Running other = Running.on(store, graph)) {
                everywhere(house, List.of(house.api(), other.api()));
            }
        }
    }

    private static void everywhere(AccountFixture house, List<Api> servers) {
        // Kept by both servers before the switch is thrown on one of them.
        servers.forEach(SettingsTest::ranked);

        Window administrator = house.signedIn("province", ADMINISTRATOR);
        Api.Answer before = administrator.get(RANKING).with(200);
        assertThat(before.body().get("on").asBoolean()).isTrue();
        assertThat(before.body().get("inForce").asBoolean()).isTrue();
        assertThat(before.body().get("recordedBy").isNull()).isTrue();
        Api.Answer off =
                administrator.put(RANKING, "{'on':false}", "If-Match", before.etag()).with(200);
        assertThat(off.body().get("inForce").asBoolean()).isFalse();
        assertThat(off.body().get("recordedBy").asText()).isEqualTo("account:province");
        servers.forEach(SettingsTest::unranked);
        assertThat(administrator.get("/people/A/influence").body().get("ranked").asBoolean())
                .isFalse();

        // The same again changes nothing and is not written down a second time.
        administrator.put(RANKING, "{'on':false}", "If-Match", off.etag()).with(200);
        administrator.put(RANKING, "{'on':true}", "If-Match", off.etag()).with(200);
        servers.forEach(SettingsTest::ranked);
        assertThat(changes(house.api())).containsExactly("setting.change", "setting.change");
    }

    @Test
    void itIsChangedByAdministratorsAloneAndAsItWasRead(Graph graph, Store store)
            throws IOException {
        try (AccountFixture house = new AccountFixture(store, graph)) {
            house.api().post("/organisations", "{'code':'X','name':'甲','kind':'ENTERPRISE'}");
            String etag = house.api().get(RANKING).with(200).etag();
            Window visitor = house.window();
            visitor.get(RANKING).refused(401, "UNAUTHORIZED");
            for (String role : List.of("RECORDER", "HR_VIEWER", "AUDITOR", "OPERATOR")) {
                String unit = role.equals("RECORDER") || role.equals("HR_VIEWER") ? "X" : null;
                Window one =
                        house.signedIn(
                                role.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                                "[{'role':'"
                                        + role
                                        + (unit == null ? "'}]" : "','organisation':'X'}]"));
                one.get(RANKING).refused(403, "FORBIDDEN");
                one.put(RANKING, "{'on':false}", "If-Match", etag).refused(403, "FORBIDDEN");
            }
            Api api = house.api();
            api.put(RANKING, "{'on':false}").with(428);
            api.put(RANKING, "{}", "If-Match", etag).refused(422, "REQUIRED_EMPTY", "/on");
            api.put("/settings/colour", "{'on':false}", "If-Match", etag).with(404);
            api.get("/settings/colour").with(404);
            api.put(RANKING, "{'on':false}", "If-Match", etag).with(200);
            api.put(RANKING, "{'on':true}", "If-Match", etag).with(412);
            assertThat(api.get(RANKING).body().get("on").asBoolean()).isFalse();
        }
    }

    @Test
    void whatTheEnvironmentSwitchesOffNoAdministratorSwitchesOn(Graph graph, Store store)
            throws IOException {
        try (Running quiet =
                Running.on(store, graph, Running.CLOCK, Map.of("XINCHUAN_PEOPLE_RANKING", "off"))) {
            line(quiet.api());
            Api.Answer before = quiet.api().get(RANKING).with(200);
            assertThat(before.body().get("on").asBoolean()).isTrue();
            assertThat(before.body().get("inForce").asBoolean()).isFalse();
            String off =
                    quiet.api()
                            .put(RANKING, "{'on':false}", "If-Match", before.etag())
                            .with(200)
                            .etag();
            JsonNode on = quiet.api().put(RANKING, "{'on':true}", "If-Match", off).with(200).body();
            assertThat(on.get("on").asBoolean()).isTrue();
            assertThat(on.get("inForce").asBoolean()).isFalse();
            unranked(quiet.api());
        }
    }

    /** A taught B. */
    private static void line(Api api) {
        api.post("/people", "{'id':'A','name':'甲'}").with(201);
        api.post("/people", "{'id':'B','name':'乙'}").with(201);
        api.post("/pairings", "{'mentors':['A'],'apprentices':['B'],'startsOn':'2020-01-01'}")
                .with(201);
    }

    private static void ranked(Api api) {
        assertThat(api.get("/influence").with(200).each("items", "id")).contains("A");
        api.get("/influence", "of", "PEOPLE", "format", "csv").with(200);
        assertThat(api.get("/people/A/influence").with(200).body().path("ranked").asBoolean(true))
                .isTrue();
    }

    private static void unranked(Api api) {
        api.get("/influence", "of", "PEOPLE").refused(403, "PEOPLE_RANKING_OFF");
        api.get("/influence", "of", "PEOPLE", "format", "csv").with(403);
        assertThat(api.get("/influence").with(200).body().get("of").asText()).isEqualTo("STUDIOS");
        JsonNode own = api.get("/people/A/influence").with(200).body();
        assertThat(own.path("ranked").asBoolean(true)).isFalse();
    }

    private static List<String> changes(Api api) {
        List<String> found =
                api.get("/changes", "limit", "1000").with(200).each("items", "operation");
        return found.stream().filter(one -> one.startsWith("setting.")).toList();
    }
}
