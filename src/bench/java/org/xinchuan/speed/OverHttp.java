package org.xinchuan.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xinchuan.Connection;
import org.xinchuan.Province;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Descendants end to end over HTTP to sixteen clients, in turns with PostgreSQL behind the same
 * kind of server: by generation, the first fifty with names and who taught them. Twenty answers of
 * both are compared before.
 */
final class OverHttp implements Part {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 7;
    private static final int WARM = 2;
    private static final int QUESTIONS = 200;
    private static final int COMPARED = 20;

    /** Before what the parts that write add to a store that is kept. */
    private static final LocalDate DAY = LocalDate.of(2023, 9, 30);

    @Override
    public void run(World world, Figures figures)
            throws IOException, SQLException, InterruptedException {
        int ours = world.xinchuan().port();
        try (PostgresServer peer = new PostgresServer(world.postgres(), CLIENTS)) {
            for (Sizes sizes : List.of(Sizes.TEN, Sizes.THOUSAND)) {
                List<String> paths = new ArrayList<>();
                for (int number : sizes.people(world, QUESTIONS)) {
                    paths.add("/people/" + Province.id(number) + "/descendants?asOf=" + DAY);
                }
                for (String path : paths.subList(0, Math.min(COMPARED, paths.size()))) {
                    same(answer(ours, path), answer(peer.port(), path), path);
                }
                measure("http." + sizes.key(), paths, ours, peer.port(), world, figures);
            }
        }
    }

    private static void measure(
            String key, List<String> paths, int ours, int peer, World world, Figures figures)
            throws IOException, InterruptedException {
        List<byte[]> requests =
                paths.stream()
                        .map(
                                path ->
                                        Connection.request(
                                                "GET", path, RunningXinchuan.authorization()))
                        .toList();
        List<Clients.Turn> mine = new ArrayList<>();
        List<Clients.Turn> theirs = new ArrayList<>();
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            Clients.Turn first = Clients.turn(ours, requests, CLIENTS);
            Clients.Turn second = Clients.turn(peer, requests, CLIENTS);
            if (round >= 0) {
                mine.add(first);
                theirs.add(second);
                ratios[round] = first.rate() / second.rate();
            }
        }
        Clients.Turn us = Clients.Turn.median(mine);
        Clients.Turn them = Clients.Turn.median(theirs);
        double ratio = Clients.middle(ratios);
        figures.add(
                key,
                "ms",
                us.p50(),
                us.p99(),
                them.p50(),
                them.p99(),
                ratio,
                String.format(
                        Locale.ROOT,
                        "answers a second %,.0f and %,.0f, the ratio of each pair of turns between"
                                + " %.1f and %.1f; Xinchuan filled by %s",
                        us.rate(),
                        them.rate(),
                        Arrays.stream(ratios).min().orElseThrow(),
                        Arrays.stream(ratios).max().orElseThrow(),
                        world.store().how()));
    }

    private static JsonNode answer(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String[] header = RunningXinchuan.authorization().split(": ");
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                            .header(header[0], header[1])
                            .build();
            return new ObjectMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static void same(JsonNode ours, JsonNode theirs, String path) {
        List<String> mine = said(ours);
        List<String> other = said(theirs);
        if (!mine.equals(other)) {
            throw new IllegalStateException(path + ": " + mine + ", not " + other);
        }
    }

    /** All that an answer says, in its order. */
    private static List<String> said(JsonNode answer) {
        List<String> said = new ArrayList<>();
        said.add(person(answer.path("person")));
        said.add(answer.path("asOf").asText() + ' ' + answer.path("count").asText());
        for (JsonNode one : answer.path("generations")) {
            said.add(one.path("generation").asText() + ": " + one.path("count").asText());
        }
        for (JsonNode item : answer.path("items")) {
            said.add(item.path("generation").asText() + person(item) + item.path("mentors"));
        }
        return said;
    }

    private static String person(JsonNode person) {
        return person.path("id").asText()
                + person.path("name").asText()
                + person.path("organisation").asText()
                + person.path("organisationName").asText()
                + person.path("status").asText();
    }
}
