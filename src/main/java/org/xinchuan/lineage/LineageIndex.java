package org.xinchuan.lineage;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLoad;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lineage in memory, kept in step with the store. Readers take {@link #now()} once per question
 * and so see one consistent state; they never wait for a write.
 */
public final class LineageIndex implements ReadModel, Shown {

    private final Graph graph;
    private volatile Lineage lineage = Lineage.none();

    public LineageIndex(Graph graph) {
        this.graph = graph;
    }

    /** The present state. */
    public Lineage now() {
        return lineage;
    }

    @Override
    public boolean to(View view, String person) {
        Lineage now = lineage;
        return now.person(person)
                .map(
                        one ->
                                view.names(person, one.organisation())
                                        || one.published()
                                        || now.leads(person))
                .orElse(false);
    }

    @Override
    public void load() {
        Map<String, StudioFact> studios = new HashMap<>();
        Keys.readAll(
                graph,
                "read/studio/keys",
                "read/lineage/studios",
                row -> studios.put(row.text("code"), studio(row)));
        PeopleLoad people = new PeopleLoad();
        graph.scan()
                .ifPresentOrElse(
                        scan -> {
                            StoreScan store = new StoreScan(scan);
                            store.people(row -> people.person(person(row)));
                            store.pairings(people::id, row -> people.pairing(pairing(row)));
                        },
                        () -> read(people));
        lineage = Lineage.of(studios, people.done(), DescentRules.DEFAULT);
    }

    /** From a store elsewhere, or one that is to be read like one. */
    private void read(PeopleLoad people) {
        Keys.readAll(
                graph,
                "read/person/keys",
                "read/lineage/people",
                row -> people.person(person(row)));
        Keys.readAll(
                graph,
                "read/pairing/keys",
                "read/lineage/pairings",
                row -> people.pairing(pairing(row)));
    }

    @Override
    public void refresh(Set<String> subjects) {
        Lineage.Change change = lineage.change();
        read("people", "person", subjects, row -> change.put(person(row)), change::removePerson);
        read("studios", "studio", subjects, row -> change.put(studio(row)), change::removeStudio);
        read(
                "pairings",
                "pairing",
                subjects,
                row -> change.put(pairing(row), row.list("everApprentices")),
                gone -> change.removePairing(gone, lineage.people().apprenticesIn(gone)));
        lineage = change.done();
    }

    private void read(
            String statement,
            String kind,
            Set<String> subjects,
            Consumer<Row> put,
            Consumer<String> remove) {
        List<String> keys = Keys.of(kind, subjects);
        if (keys.isEmpty()) {
            return;
        }
        Set<String> gone = new HashSet<>(keys);
        for (Row row : graph.read("read/lineage/" + statement, Map.of("keys", keys))) {
            put.accept(row);
            gone.remove(row.text(kind.equals("studio") ? "code" : "id"));
        }
        gone.forEach(remove);
    }

    private static PersonFact person(Row row) {
        return new PersonFact(
                row.text("id"),
                row.text("name"),
                row.text("organisation"),
                Boolean.TRUE.equals(row.get("published")));
    }

    private static StudioFact studio(Row row) {
        return Rows.to(StudioFact.class, row);
    }

    private static PairingFact pairing(Row row) {
        return fact(row.values());
    }

    /** A pairing as the lineage knows one, from its columns. */
    public static PairingFact fact(Map<String, Object> columns) {
        Map<String, Object> written = new HashMap<>(columns);
        // The days that stand beside a written date are for statements, not for a record.
        written.values().removeIf(LocalDate.class::isInstance);
        written.remove("everApprentices");
        Row row = new Row(written);
        List<String> couples = row.list("pairsOnly");
        row.values().put("pairsOnly", couples.stream().map(LineageIndex::couple).toList());
        return Rows.to(PairingFact.class, row);
    }

    private static Couple couple(String written) {
        int arrow = written.indexOf('>');
        return new Couple(written.substring(0, arrow), written.substring(arrow + 1));
    }
}
