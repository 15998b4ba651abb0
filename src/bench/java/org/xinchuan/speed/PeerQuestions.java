package org.xinchuan.speed;

import org.xinchuan.Postgres;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The questions about lines as PostgreSQL is best asked them: {@code UNION} recursion along the
 * index of the direction, prepared once, nothing fetched but the answer.
 */
final class PeerQuestions implements AutoCloseable {

    private static final String BELOW =
            """
            WITH RECURSIVE line (person) AS (
              SELECT apprentice FROM couple WHERE mentor = ? AND since <= ?
              UNION
              SELECT c.apprentice FROM line l
              JOIN couple c ON c.mentor = l.person AND c.since <= ?)
            SELECT count(*) FROM line
            """;

    private static final String ABOVE =
            """
            WITH RECURSIVE line (person) AS (
              SELECT mentor FROM couple WHERE apprentice = ? AND since <= ?
              UNION
              SELECT c.mentor FROM line l
              JOIN couple c ON c.apprentice = l.person AND c.since <= ?)
            SELECT count(*) FROM line
            """;

    /** The masters of both that no other is nearer than, put into one figure. */
    private static final String NEAREST =
            """
            WITH RECURSIVE one (person, distance) AS (
              SELECT ?::int, 0
              UNION
              SELECT c.mentor, o.distance + 1 FROM one o
              JOIN couple c ON c.apprentice = o.person AND c.since <= ?),
            other (person, distance) AS (
              SELECT ?::int, 0
              UNION
              SELECT c.mentor, o.distance + 1 FROM other o
              JOIN couple c ON c.apprentice = o.person AND c.since <= ?),
            common AS MATERIALIZED (
              SELECT person, min(one.distance) AS up, min(other.distance) AS down
              FROM one JOIN other USING (person) GROUP BY person)
            SELECT coalesce(sum(person + 1), 0) FROM common c WHERE NOT EXISTS (
              SELECT FROM common n
              WHERE n.up <= c.up AND n.down <= c.down AND (n.up < c.up OR n.down < c.down))
            """;

    private final Connection connection;
    private final PreparedStatement below;
    private final PreparedStatement above;
    private final PreparedStatement nearest;
    private final Date day = Date.valueOf(World.AS_OF);

    PeerQuestions(Postgres postgres) throws SQLException {
        connection = postgres.connection();
        below = connection.prepareStatement(BELOW);
        above = connection.prepareStatement(ABOVE);
        nearest = connection.prepareStatement(NEAREST);
    }

    /** How many descendants the person of a number has. */
    long descendants(int number) throws SQLException {
        return line(below, number);
    }

    /** How many ancestors. */
    long ancestors(int number) throws SQLException {
        return line(above, number);
    }

    /** The sum of the numbers, counted from one, of the nearest common masters. */
    long nearestMasters(int one, int other) throws SQLException {
        nearest.setInt(1, one);
        nearest.setDate(2, day);
        nearest.setInt(3, other);
        nearest.setDate(4, day);
        return answer(nearest);
    }

    private long line(PreparedStatement statement, int number) throws SQLException {
        statement.setInt(1, number);
        statement.setDate(2, day);
        statement.setDate(3, day);
        return answer(statement);
    }

    private static long answer(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
