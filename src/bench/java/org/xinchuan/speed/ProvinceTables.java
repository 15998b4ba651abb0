package org.xinchuan.speed;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.xinchuan.Postgres;
import org.xinchuan.Province;
import org.xinchuan.lineage.fact.CareerFact;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ObjIntConsumer;

/**
 * The province in PostgreSQL as a team would lay it out for these very questions: numbers as keys,
 * couples indexed both ways with the days in the index, certificates with the highest first, and an
 * index on everything that people are narrowed by.
 */
final class ProvinceTables {

    private static final String TABLES =
            """
            CREATE TABLE organisation (number int NOT NULL, code text NOT NULL, name text NOT NULL,
              top text NOT NULL, region text NOT NULL);
            CREATE TABLE person (number int NOT NULL, id text NOT NULL, name text NOT NULL,
              organisation int NOT NULL, occupation smallint NOT NULL, gender text NOT NULL,
              birth_year smallint NOT NULL, hired date NOT NULL, gone date, standing text NOT NULL);
            CREATE TABLE couple (mentor int NOT NULL, apprentice int NOT NULL, since date NOT NULL,
              pairing text NOT NULL);
            CREATE TABLE certificate (person int NOT NULL, grade smallint NOT NULL,
              since date NOT NULL, until date);
            CREATE TABLE honour (person int NOT NULL, since date NOT NULL, model boolean NOT NULL);
            """;

    private static final String INDEXES =
            """
            ALTER TABLE organisation ADD PRIMARY KEY (number);
            ALTER TABLE person ADD PRIMARY KEY (number);
            CREATE UNIQUE INDEX person_id ON person (id);
            CREATE INDEX person_organisation ON person (organisation);
            CREATE INDEX person_occupation ON person (occupation);
            CREATE INDEX couple_down ON couple (mentor, since) INCLUDE (apprentice);
            CREATE INDEX couple_up ON couple (apprentice, since) INCLUDE (mentor);
            CREATE INDEX certificate_highest ON certificate (person, grade DESC)
              INCLUDE (since, until);
            CREATE INDEX honour_person ON honour (person) INCLUDE (since, model);
            """;

    private ProvinceTables() {}

    /**
     * Loads a province, indexes and analyses it.
     *
     * @param places of the numbers
     */
    static void load(Postgres postgres, Province province, Life life, int[] places)
            throws SQLException, IOException {
        try (Connection connection = postgres.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "COPY organisation FROM STDIN",
                    rows(Province.ORGANISATIONS, ProvinceTables::organisation));
            copy.copyIn(
                    "COPY person FROM STDIN",
                    rows(places.length, (row, i) -> person(i, life.of(places[i]), row)));
            copy.copyIn(
                    "COPY couple FROM STDIN",
                    rows(places.length, (row, place) -> couples(province, place, row)));
            copy.copyIn(
                    "COPY certificate FROM STDIN",
                    rows(places.length, (row, i) -> certificates(i, life.of(places[i]), row)));
            copy.copyIn(
                    "COPY honour FROM STDIN",
                    rows(places.length, (row, i) -> honours(i, life.of(places[i]), row)));
            statement.execute(INDEXES);
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void organisation(StringBuilder row, int number) {
        row.append(number).append("\tO").append(number).append("\t企业").append(number);
        row.append("（演示）\tG");
        row.append(number % Life.GROUPS).append("\tR").append(number % Life.CITIES).append('\n');
    }

    private static void person(int number, CareerFact career, StringBuilder row) {
        row.append(number).append('\t').append(Province.id(number)).append('\t');
        row.append(Province.name(number)).append('\t').append(Province.organisation(number));
        row.append('\t').append(career.occupation(), 1, career.occupation().length());
        row.append('\t').append(career.gender()).append('\t').append(career.birthYear());
        row.append('\t').append(career.hired()).append('\t');
        row.append(career.left() == null ? "\\N" : career.left().toString()).append('\t');
        row.append(career.standing()).append('\n');
    }

    private static void couples(Province province, int place, StringBuilder row) {
        for (int mentor : new int[] {province.mentor(place), province.second(place)}) {
            if (mentor >= 0) {
                int number = province.number(place);
                row.append(province.number(mentor)).append('\t').append(number).append('\t');
                row.append(province.since(place)).append("\tA").append(Province.id(number));
                row.append('\n');
            }
        }
    }

    private static void certificates(int number, CareerFact career, StringBuilder row) {
        for (CareerFact.Grade grade : career.grades()) {
            row.append(number).append('\t').append(grade.grade().ordinal()).append('\t');
            row.append(grade.from()).append("\t\\N\n");
        }
    }

    private static void honours(int number, CareerFact career, StringBuilder row) {
        for (CareerFact.Honour honour : career.honours()) {
            row.append(number).append('\t').append(honour.since()).append('\t');
            row.append(honour.modelWorker()).append('\n');
        }
    }

    private static Reader rows(int count, ObjIntConsumer<StringBuilder> rows) {
        return new Reader() {
            private int next;
            private StringReader portion = new StringReader("");

            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                int read = portion.read(into, offset, length);
                while (read < 0 && next < count) {
                    StringBuilder more = new StringBuilder();
                    int end = Math.min(next + 1000, count);
                    while (next < end) {
                        rows.accept(more, next++);
                    }
                    portion = new StringReader(more.toString());
                    read = portion.read(into, offset, length);
                }
                return read;
            }

            @Override
            public void close() {
                portion.close();
            }
        };
    }
}
