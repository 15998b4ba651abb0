package org.xinchuan.graph;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.NamingLevel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the comment lines at the top of a report's file declare; the grammar stands in
 * cypher/README.md.
 *
 * @param title the first line
 * @param id of an indicator, such as {@code I05}
 * @param parameters in the order of the file
 * @param columns in the order of the file, which is that of the statement
 * @param access who may ask
 * @param unit what an indicator counts
 * @param definition how an indicator counts
 * @param share whether an indicator is a share of all rows, in percent
 * @param sum the number column whose sum over the counted rows is the value of an indicator, in
 *     place of how many they are
 * @param by the column by whose values an indicator is broken down
 * @param figures further figures of an indicator
 * @param scan why the statement reads all records of a kind; without it it must not
 * @param lengthy why it may take longer than two seconds on a large store; without it it must not
 * @param reach whether a scope says where records were on the day that is asked about, and {@link
 *     #REACH} those of which organisations of today may be seen
 */
public record CypherHeader(
        Bilingual title,
        Optional<String> id,
        List<Parameter> parameters,
        List<Column> columns,
        Access access,
        Optional<Bilingual> unit,
        Optional<Bilingual> definition,
        boolean share,
        Optional<String> sum,
        Optional<String> by,
        List<Figure> figures,
        Optional<String> scan,
        Optional<String> lengthy,
        boolean reach) {

    /** The parameter with the codes of the organisations within the caller's reach. */
    public static final String REACH = "reach";

    /** The flag column that says which rows are counted; without it all are. */
    public static final String COUNTED = "counted";

    public CypherHeader {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        figures = List.copyOf(figures);
    }

    /**
     * Reads the header of a report's file.
     *
     * @throws BadCypher naming every line that is wrong
     */
    public static CypherHeader of(CypherFile file) {
        return new HeaderReader(file).read();
    }

    /** Who may ask, from everybody upwards. */
    public enum Access {
        PUBLIC,
        VIEWER,
        RECORDER,
        ADMINISTRATOR,
        AUDITOR,
        OPERATOR
    }

    /** The forms a value of a parameter may have. */
    public enum ParameterType {
        DATE,
        TEXT,
        NUMBER,
        FLAG,
        LEVEL,
        /** The code of an organisation, which stands for its whole subtree. */
        SCOPE,
        CHOICE
    }

    /**
     * A parameter of the statement; left out and without a default it is null there.
     *
     * @param words the values a choice may have, else empty
     * @param otherwise the default as written, {@code today} for the day of the call, or null
     */
    public record Parameter(
            String name,
            ParameterType type,
            List<String> words,
            String otherwise,
            Bilingual title) {

        public Parameter {
            words = List.copyOf(words);
        }
    }

    /** What a column holds; the last ones hold the key of a record. */
    public enum ColumnType {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        LEVEL,
        PERSON,
        STUDIO,
        PAIRING,
        ORGANISATION,
        OCCUPATION,
        REGION,
        INNOVATION,
        ASSET,
        EVENT,
        PROJECT,
        BASE;

        /** Whether it is the key of a record. */
        public boolean isKey() {
            return compareTo(PERSON) >= 0;
        }
    }

    /** A column of the answer. */
    public record Column(String name, ColumnType type, Bilingual title) {}

    /**
     * A further figure of an indicator.
     *
     * @param total whether it is the sum of a number column over the counted rows; otherwise it is
     *     of a flag column the rows in which it is true, of another the distinct values among the
     *     counted rows
     */
    public record Figure(String name, String column, boolean total, Bilingual title) {}

    /** The parameter of that type, the first of them. */
    public Optional<Parameter> parameter(ParameterType type) {
        return parameters.stream().filter(p -> p.type() == type).findFirst();
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    static List<String> levels() {
        return Stream.of(NamingLevel.values()).map(NamingLevel::name).toList();
    }
}
