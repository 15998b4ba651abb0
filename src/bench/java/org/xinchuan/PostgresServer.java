package org.xinchuan;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.javalin.Javalin;

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
 * The same question asked of PostgreSQL behind the same kind of server: descendants by generation,
 * the first fifty with names, as JSON. One statement, prepared once a connection; {@code UNION}
 * walks everybody once a generation, and here nobody stands in two.
 */
final class PostgresServer implements AutoCloseable {

    private static final int PAGE = 50;
    private static final String LINE =
            """
            WITH RECURSIVE line (person, generation) AS (
              SELECT number, 0 FROM person WHERE id = ?
              UNION
              SELECT c.apprentice, l.generation + 1
              FROM line l JOIN couple c ON c.mentor = l.person AND c.since <= ?),
            nearest AS MATERIALIZED (
              SELECT person, min(generation) AS generation FROM line GROUP BY person),
            counts AS (
              SELECT generation, count(*) AS size FROM nearest WHERE generation > 0
              GROUP BY generation),
            page AS (
              SELECT n.generation, p.id, p.name, p.organisation
              FROM nearest n JOIN person p ON p.number = n.person
              WHERE n.generation > 0 ORDER BY n.generation, p.id LIMIT ?)
            SELECT generation, size, NULL AS id, NULL AS name, NULL AS organisation FROM counts
            UNION ALL
            SELECT generation, NULL, id, name, organisation FROM page
            """;

    private final Javalin server;
    private final BlockingQueue<PreparedStatement> statements;
    private final List<Connection> connections = new ArrayList<>();

    PostgresServer(Postgres postgres, int clients) throws SQLException {
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
                                            context -> {
                                                LocalDate asOf =
                                                        LocalDate.parse(context.queryParam("asOf"));
                                                context.contentType("application/json")
                                                        .result(
                                                                json.writeValueAsBytes(
                                                                        line(
                                                                                context.pathParam(
                                                                                        "id"),
                                                                                asOf)));
                                            });
                                })
                        .start("127.0.0.1", 0);
    }

    int port() {
        return server.port();
    }

    private Map<String, Object> line(String id, LocalDate asOf)
            throws SQLException, InterruptedException {
        PreparedStatement statement = statements.take();
        try {
            statement.setString(1, id);
            statement.setDate(2, Date.valueOf(asOf));
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
                        items.add(
                                Map.of(
                                        "id", rows.getString("id"),
                                        "name", rows.getString("name"),
                                        "organisation", rows.getString("organisation"),
                                        "generation", rows.getInt("generation")));
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

    @Override
    public void close() throws SQLException {
        server.stop();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
