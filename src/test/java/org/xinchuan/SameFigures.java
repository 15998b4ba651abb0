package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/** Compares what indicators count of people with what the pipeline does, which asks the index. */
final class SameFigures {

    private SameFigures() {}

    /** The indicator's items by unit, and how many of them a unit and all below it have. */
    static void check(Api api, String indicator, String grades, String day, String unit) {
        JsonNode answer =
                api.get("/reports/" + indicator, "asOf", day, "limit", "1000").with(200).body();
        Map<String, Integer> byUnit = new TreeMap<>();
        for (JsonNode item : answer.at("/items/items")) {
            byUnit.merge(item.get("organisation").asText(), 1, Integer::sum);
        }
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonNode row :
                api.get(
                                "/pipeline",
                                "by",
                                "organisation",
                                "organisationLevel",
                                "20",
                                "grade",
                                grades,
                                "asOf",
                                day)
                        .with(200)
                        .body()
                        .get("rows")) {
            counted.put(row.get("organisation").asText(), row.get("count").asInt());
        }
        assertThat(byUnit).as(indicator + " " + day).isEqualTo(counted);
        assertThat(
                        api.get("/reports/" + indicator, "asOf", day, "scope", unit)
                                .with(200)
                                .body()
                                .get("value")
                                .asInt())
                .as(indicator + " " + day + " " + unit)
                .isEqualTo(
                        api.get("/pipeline", "organisation", unit, "grade", grades, "asOf", day)
                                .with(200)
                                .body()
                                .get("total")
                                .asInt());
    }
}
