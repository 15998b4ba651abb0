package org.xinchuan.lineage;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Keys;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what the lineage is made of from the store: everything, or a few records by their keys. */
final class LineageRows {

    private final Graph graph;

    /** Reads a few records, in a transaction of their own or in one that is open. */
    private final Work few;

    LineageRows(Graph graph) {
        this(graph, graph::readSoon);
    }

    private LineageRows(Graph graph, Work few) {
        this.graph = graph;
        this.few = few;
    }

    /** The same that reads records again as an open transaction has them. */
    LineageRows through(Work open) {
        return new LineageRows(graph, open);
    }

    /** All studios by code. */
    Map<String, StudioFact> studios() {
        Map<String, StudioFact> studios = new HashMap<>();
        Keys.readAll(
                graph,
                "read/studio/keys",
                "read/lineage/studios",
                row -> studios.put(row.text("code"), studio(row)));
        return studios;
    }

    /** Everybody and all pairings: through the kernel when the store is in this process. */
    PeopleLines people() {
        return graph.scan().map(LineageRows::peopleOf).orElseGet(this::peopleByStatements);
    }

    /** The same read as from a store elsewhere. */
    PeopleLines peopleByStatements() {
        PeopleLoad people = new PeopleLoad();
        Keys.readAll(
                graph,
                "read/person/keys",
                "read/lineage/people",
                row -> people.person(person(row), CareerRows.of(row)));
        Keys.readAll(
                graph,
                "read/pairing/keys",
                "read/lineage/pairings",
                row -> people.pairing(pairing(row)));
        return people.done();
    }

    private static PeopleLines peopleOf(NodeScan scan) {
        PeopleLoad people = new PeopleLoad();
        StoreScan store = new StoreScan(scan);
        store.people(row -> people.person(person(row), CareerRows.of(row)));
        store.pairings(people::id, row -> people.pairing(pairing(row)));
        return people.done();
    }

    /**
     * Reads some records again.
     *
     * @param statement of {@code read/lineage}
     * @param kind of the subjects that it reads
     * @return the keys of those that are no more
     */
    Set<String> read(String statement, String kind, Set<String> subjects, Consumer<Row> reader) {
        List<String> keys = Keys.of(kind, subjects);
        if (keys.isEmpty()) {
            return Set.of();
        }
        Set<String> gone = new HashSet<>(keys);
        for (Row row : few.run("read/lineage/" + statement, Map.of("keys", keys))) {
            reader.accept(row);
            gone.remove(row.text(kind.equals("studio") ? "code" : "id"));
        }
        return gone;
    }

    static PersonFact person(Row row) {
        return new PersonFact(
                row.text("id"),
                row.text("name"),
                row.text("organisation"),
                Boolean.TRUE.equals(row.get("published")),
                row.text("employeeNoTail"));
    }

    static StudioFact studio(Row row) {
        return Rows.to(StudioFact.class, row);
    }

    static PairingFact pairing(Row row) {
        return pairing(row.values());
    }

    /** A pairing as the lineage knows one, from its columns. */
    static PairingFact pairing(Map<String, Object> columns) {
        Map<String, Object> written = new HashMap<>(columns);
        // The days that stand beside a written date are for statements, not for a record.
        written.values().removeIf(LocalDate.class::isInstance);
        written.remove("everApprentices");
        Row row = new Row(written);
        List<String> couples = row.list("pairsOnly");
        row.values().put("pairsOnly", couples.stream().map(LineageRows::couple).toList());
        return Rows.to(PairingFact.class, row);
    }

    private static Couple couple(String written) {
        int arrow = written.indexOf('>');
        return new Couple(written.substring(0, arrow), written.substring(arrow + 1));
    }
}
