package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;

import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.StudioRole;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random writes of everything that the descent of studios rests on, crowded into a few years: most
 * days lie on or beside a boundary of the rules. Many are refused, as recorders' are.
 */
final class RandomStudioWrites {

    private static final int PEOPLE = 9;
    private static final int MOST_STUDIOS = 8;
    private static final int[] BOUNDARIES = {-181, -180, -179, -91, -90, -89, -1, 0, 1, 89, 90, 91};

    private final Api api;
    private final Random random;
    private final List<LocalDate> foundings = new ArrayList<>();
    private final Deque<List<String>> merges = new ArrayDeque<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private int studios;
    private int pairings;

    RandomStudioWrites(Api api, long seed) {
        this.api = api;
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            api.post("/people", "{'id':'P%d','name':'某'}".formatted(i)).with(201);
        }
        for (int i = 0; i < 3; i++) {
            found();
        }
    }

    /** How often each kind of write was accepted. */
    Map<String, Integer> done() {
        return done;
    }

    int studios() {
        return studios;
    }

    String studio() {
        return "S" + random.nextInt(studios);
    }

    /** A day on which the answer may just change. */
    LocalDate asOf() {
        return random.nextInt(3) == 0 ? LocalDate.of(2023, 11, 28) : day();
    }

    Random random() {
        return random;
    }

    void write() {
        switch (random.nextInt(18)) {
            case 0 -> found();
            case 1 -> changeStudio();
            case 2, 3, 4 -> comesIn();
            case 5 -> leaves();
            case 6 -> succeeds();
            case 7 -> origin();
            case 8 -> naming();
            case 9, 10 -> step();
            case 11 -> changePairing();
            case 12 -> merge();
            case 13 -> parted();
            default -> pair();
        }
    }

    private void found() {
        if (studios == MOST_STUDIOS) {
            return;
        }
        LocalDate day = day();
        foundings.add(day);
        String founded = random.nextInt(8) == 0 ? "" : ",'foundedOn':'" + written(day) + "'";
        post("found", "/studios", "{'code':'S%d','name':'室'%s}".formatted(studios++, founded));
    }

    private void changeStudio() {
        String path = "/studios/" + studio();
        String body =
                switch (random.nextInt(4)) {
                    case 0 -> "{'name':'%s室'}".formatted("甲乙丙丁".charAt(random.nextInt(4)));
                    case 1 -> "{'closedOn':'%s'}".formatted(day().plusYears(3));
                    default -> "{'foundedOn':'%s'}".formatted(written(day()));
                };
        count("change studio", api.patch(path, body, "If-Match", api.get(path).etag()));
    }

    private void comesIn() {
        StudioRole role = StudioRole.values()[random.nextInt(StudioRole.values().length)];
        LocalDate from = day();
        post(
                role.leads() ? "leader in" : "member in",
                "/studios/" + studio() + "/people",
                "{'person':'%s','role':'%s'%s%s}"
                        .formatted(
                                person(),
                                role,
                                random.nextInt(10) == 0 ? "" : ",'from':'" + written(from) + "'",
                                random.nextBoolean()
                                        ? ""
                                        : ",'to':'"
                                                + from.plusDays(70 + random.nextInt(300))
                                                + "'"));
    }

    /** Mostly somebody who is there. */
    private void leaves() {
        String studio = "/studios/" + studio();
        String person = person();
        String role = "MEMBER";
        for (JsonNode one : api.get(studio).with(200).body().get("people")) {
            if (one.path("to").isMissingNode() || one.get("to").isNull()) {
                person = one.get("person").asText();
                role = one.get("role").asText();
                break;
            }
        }
        post(
                "member out",
                studio + "/departures",
                "{'person':'%s','role':'%s','to':'%s'}"
                        .formatted(person, role, written(day().plusYears(1))));
    }

    private void succeeds() {
        post(
                "leader change",
                "/studios/" + studio() + "/successions",
                "{'person':'%s','from':'%s','document':'批复'}".formatted(person(), day()));
    }

    private void origin() {
        OriginKind kind = OriginKind.values()[random.nextInt(OriginKind.values().length)];
        String parents =
                kind == OriginKind.MERGER
                        ? "'parents':['%s','%s']".formatted(studio(), studio())
                        : "'parent':'%s'".formatted(studio());
        post(
                "origin",
                "/studios/" + studio() + "/origins",
                "{%s,'kind':'%s','confirmed':%s%s%s}"
                        .formatted(
                                parents,
                                kind,
                                random.nextBoolean(),
                                random.nextBoolean() ? ",'document':'文件'" : "",
                                random.nextBoolean() ? ",'occurredOn':'" + day() + "'" : ""));
    }

    private void naming() {
        post(
                "naming",
                "/studios/" + studio() + "/namings",
                "{'level':'GROUP','namedOn':'%s'}".formatted(day()));
    }

    private void pair() {
        int mentor = random.nextInt(PEOPLE - 1);
        int apprentice = mentor + 1 + random.nextInt(PEOPLE - 1 - mentor);
        LocalDate from = day();
        boolean two = random.nextInt(5) == 0;
        post(
                "pair",
                "/pairings",
                "{'id':'A%d','mentors':['P%d'%s],'apprentices':['P%d'],'status':'%s'%s%s}"
                        .formatted(
                                pairings++,
                                mentor,
                                two ? ",'" + person() + "'" : "",
                                apprentice,
                                random.nextInt(8) == 0 ? "DRAFT" : "ACTIVE",
                                random.nextInt(12) == 0
                                        ? ""
                                        : ",'startsOn':'" + written(from) + "'",
                                random.nextInt(3) == 0
                                        ? ""
                                        : ",'endsOn':'"
                                                + from.plusDays(80 + random.nextInt(400))
                                                + "'"));
    }

    private void step() {
        String path = "/pairings/A" + random.nextInt(Math.max(1, pairings));
        switch (random.nextInt(3)) {
            case 0 -> post("void", path + "/void", "{}");
            case 1 ->
                    post(
                            "terminate",
                            path + "/termination",
                            "{'endsOn':'%s','endReason':'MUTUAL'}"
                                    .formatted(random.nextBoolean() ? day() : "2018-06-30"));
            default ->
                    post(
                            "graduate",
                            path + "/graduation",
                            "{'graduatedOn':'%s','grade':'GOOD'}".formatted(day()));
        }
    }

    private void changePairing() {
        String path = "/pairings/A" + random.nextInt(Math.max(1, pairings));
        String etag = api.get(path).etag();
        if (etag != null) {
            String body =
                    random.nextInt(4) == 0
                            ? "{'apprentices':['%s']}".formatted(person())
                            : "{'%s':'%s'}"
                                    .formatted(
                                            random.nextBoolean() ? "startsOn" : "endsOn",
                                            written(day()));
            count("change pairing", api.patch(path, body, "If-Match", etag));
        }
    }

    private void merge() {
        String into = person();
        String gone = person();
        Api.Answer answer =
                api.post(
                        "/people/" + gone + "/merge",
                        "{'into':'%s','keepInto':['name']}".formatted(into));
        count("merge", answer);
        if (answer.status() == 200) {
            merges.push(List.of(into, gone));
        }
    }

    private void parted() {
        if (!merges.isEmpty()) {
            List<String> two = merges.pop();
            String path = "/people/" + two.getFirst() + "/merges";
            String etag = api.get(path).etag();
            if (etag != null) {
                count("part again", api.delete(path + "/" + two.getLast(), "If-Match", etag));
            }
        }
    }

    private void post(String kind, String path, String body) {
        count(kind, api.post(path, body));
    }

    /** A refusal is as good as a write, a fault is none. */
    private void count(String kind, Api.Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(kind + ": " + answer.text());
        }
        done.merge(kind, answer.status() < 300 ? 1 : 0, Integer::sum);
    }

    private String person() {
        return "P" + random.nextInt(PEOPLE);
    }

    private LocalDate day() {
        if (foundings.isEmpty() || random.nextInt(5) == 0) {
            return LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4 * 365));
        }
        return foundings
                .get(random.nextInt(foundings.size()))
                .plusDays(BOUNDARIES[random.nextInt(BOUNDARIES.length)]);
    }

    /** The day, or its month or year alone. */
    private String written(LocalDate day) {
        int length =
                switch (random.nextInt(8)) {
                    case 0 -> 4;
                    case 1 -> 7;
                    default -> 10;
                };
        return day.toString().substring(0, length);
    }
}
