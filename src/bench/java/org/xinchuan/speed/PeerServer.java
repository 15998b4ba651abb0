package org.xinchuan.speed;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.javalin.Javalin;

import org.xinchuan.Postgres;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * PostgreSQL behind the same kind of server: descendants by generation, the first fifty with names,
 * as JSON, without asking who asks. One statement, prepared once a connection; {@code UNION} walks
 * everybody once a generation, and in this province nobody stands in two.
 */
final class PeerServer implements AutoCloseable {

    private static final int PAGE = 50;
    private static final String LINE =
            """
            WITH RECURSIVE line (person, generation) AS (
              SELECT number, 0 FROM person WHERE id = ?
              UNION
              SELECT c.apprentice, l.generation + 1
              FROM line l JOIN couple c ON c.mentor = l.person AND c.since <= ?),
            counts AS (
              SELECT generation, count(*) AS size FROM line WHERE generation > 0
              GROUP BY generation),
            page AS (
              SELECT l.generation, l.person FROM line l
              WHERE l.generation > 0 ORDER BY l.generation, l.person LIMIT ?)
            SELECT generation, size, NULL AS id, NULL AS name, NULL AS organisation FROM counts
            UNION ALL
            SELECT page.generation, NULL, p.id, p.name, o.code
            FROM page JOIN person p ON p.number = page.person
            JOIN organisation o ON o.number = p.organisation
            """;

    private final Javalin server;
    private final BlockingQueue<PreparedStatement> statements;
    private final List<Connection> connections = new ArrayList<>();

    PeerServer(Postgres postgres, int clients) throws SQLException {
        statements = new ArrayBlockingQueue<>(clients);
        for (int i = 0; i < clients; i++) {
            Connection connection = postgres.connection();
            connections.add(connection);
            statements.add(connection.prepareStatement(LINE));
        }
        ObjectMapper json = new ObjectMapper();
        server =
                Javalin.create(
                                config -> {
                                    config.concurrency.useVirtualThreads = true;
                                    config.startup.showJavalinBanner = false;
                                    config.routes.get(
                                            "/api/v1/people/{id}/descendants",
                                            context ->
                                                    context.contentType("application/json")
                                                            .result(
                                                                    json.writeValueAsBytes(
                                                                            line(
                                                                                    context
                                                                                            .pathParam(
                                                                                                    "id"),
                                                                                    context
                                                                                            .queryParam(
                                                                                                    "asOf")))));
                                })
                        .start("127.0.0.1", 0);
    }

    int port() {
        return server.port();
    }

    private Map<String, Object> line(String id, String asOf)
            throws SQLException, InterruptedException {
        PreparedStatement statement = statements.take();
        try {
            statement.setString(1, id);
            statement.setDate(2, Date.valueOf(LocalDate.parse(asOf)));
            statement.setInt(3, PAGE);
            Map<Integer, Integer> generations = new TreeMap<>();
            List<Map<String, Object>> items = new ArrayList<>();
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString("id") == null) {
                        generations.put(rows.getInt("generation"), rows.getInt("size"));
                        count += rows.getInt("size");
                    } else {
                        items.add(item(rows));
                    }
                }
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("person", id);
            answer.put("count", count);
            answer.put("generations", generations);
            answer.put("items", items);
            return answer;
        } finally {
            statements.add(statement);
        }
    }

    private static Map<String, Object> item(ResultSet rows) throws SQLException {
        return Map.of(
                "id", rows.getString("id"),
                "name", rows.getString("name"),
                "organisation", rows.getString("organisation"),
                "generation", rows.getInt("generation"));
    }

    @Override
    public void close() throws SQLException {
        server.stop();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
