package org.xinchuan.speed;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;

import org.xinchuan.Postgres;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The same question asked of PostgreSQL behind the same kind of server: descendants by generation,
 * the first fifty with names and who taught them, as JSON. Two statements, prepared once a
 * connection; {@code UNION} walks everybody once a generation, and here nobody stands in two. It
 * asks nobody who they are, keeps no log, and leaves out what is unknown of everybody.
 */
final class PostgresServer implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int PIECE = 32 * 1024;
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
            page AS MATERIALIZED (
              SELECT n.generation, p.number, p.id, p.name, p.organisation, p.standing
              FROM nearest n JOIN person p ON p.number = n.person
              WHERE n.generation > 0 ORDER BY n.generation, p.id LIMIT ?),
            taught AS (
              SELECT c.apprentice, string_agg(m.id, ',' ORDER BY m.id) AS mentors
              FROM page JOIN couple c ON c.apprentice = page.number AND c.since <= ?
              JOIN nearest n ON n.person = c.mentor JOIN person m ON m.number = c.mentor
              GROUP BY c.apprentice)
            SELECT generation, size, NULL AS id, NULL AS name, NULL AS organisation,
              NULL AS standing, NULL AS mentors FROM counts
            UNION ALL
            SELECT p.generation, NULL, p.id, p.name, p.organisation, p.standing, t.mentors
            FROM page p JOIN taught t ON t.apprentice = p.number
            ORDER BY generation, id
            """;

    private static final String PERSON =
            "SELECT name, organisation, standing FROM person WHERE id=?";

    /** What a connection has prepared. */
    private record Prepared(PreparedStatement line, PreparedStatement person) {}

    private final Javalin server;
    private final BlockingQueue<Prepared> statements;
    private final List<Connection> connections = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    /** An organisation as an answer names it. */
    private record Named(String code, String name) {}

    /** By number; they are few, and kept in memory as they are on the other side. */
    private final Map<Integer, Named> organisations = new HashMap<>();

    PostgresServer(Postgres postgres, int clients) throws SQLException {
        statements = new ArrayBlockingQueue<>(clients);
        for (int i = 0; i < clients; i++) {
            Connection connection = postgres.connection();
            connections.add(connection);
            statements.add(
                    new Prepared(
                            connection.prepareStatement(LINE),
                            connection.prepareStatement(PERSON)));
        }
        try (Statement all = connections.getFirst().createStatement();
                ResultSet rows = all.executeQuery("SELECT number, code, name FROM organisation")) {
            while (rows.next()) {
                organisations.put(rows.getInt(1), new Named(rows.getString(2), rows.getString(3)));
            }
        }
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> http.setOutputAggregationSize(PIECE));
        config.routes.get(
                "/api/v1/people/{id}/descendants",
                context -> {
                    LocalDate asOf = LocalDate.parse(context.queryParam("asOf"));
                    byte[] answer = json.writeValueAsBytes(line(context.pathParam("id"), asOf));
                    context.contentType("application/json");
                    context.res().getOutputStream().write(answer);
                });
    }

    int port() {
        return server.port();
    }

    private Map<String, Object> line(String id, LocalDate asOf)
            throws SQLException, InterruptedException {
        Prepared prepared = statements.take();
        try {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("person", person(prepared.person(), id));
            answer.put("asOf", asOf.toString());
            line(prepared.line(), id, Date.valueOf(asOf), answer);
            return answer;
        } finally {
            statements.add(prepared);
        }
    }

    private Map<String, Object> person(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? named(id, rows) : null;
        }
    }

    private void line(PreparedStatement statement, String id, Date asOf, Map<String, Object> answer)
            throws SQLException {
        statement.setString(1, id);
        statement.setDate(2, asOf);
        statement.setInt(3, PAGE);
        statement.setDate(4, asOf);
        List<Map<String, Object>> generations = new ArrayList<>();
        List<Map<String, Object>> items = new ArrayList<>();
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String relative = rows.getString("id");
                int generation = rows.getInt("generation");
                if (relative == null) {
                    int size = rows.getInt("size");
                    generations.add(Map.of("generation", generation, "count", size));
                    count += size;
                } else {
                    Map<String, Object> item = named(relative, rows);
                    item.put("generation", generation);
                    item.put("mentors", rows.getString("mentors").split(","));
                    items.add(item);
                }
            }
        }
        answer.put("count", count);
        answer.put("generations", generations);
        answer.put("items", items);
    }

    private Map<String, Object> named(String id, ResultSet row) throws SQLException {
        Map<String, Object> person = new LinkedHashMap<>();
        Named organisation = organisations.get(row.getInt("organisation"));
        person.put("id", id);
        person.put("name", row.getString("name"));
        person.put("organisation", organisation.code());
        person.put("organisationName", organisation.name());
        person.put("status", row.getString("standing"));
        return person;
    }

    @Override
    public void close() throws SQLException {
        server.stop();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
